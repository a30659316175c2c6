package org.ceaseline.capture.language;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells the language of a text by its script, its telling letters and its commonest words. Stateless. */
public final class Languages {

    public static final String UNKNOWN = "und";

    /** Letters looked at; more add nothing. */
    private static final int SAMPLE = 20_000;

    private static final double ENOUGH = 0.035;
    private static final double LETTER_WEIGHT = 2.5;

    private record Profile(String tag, String script, boolean rightToLeft, Set<Integer> letters, Set<String> words) {}

    private static final List<Profile> PROFILES = DataTable.rows(Languages.class, "languages.tsv").stream()
            .map(Languages::profile)
            .toList();
    private static final Map<String, Double> WORD_WEIGHTS = wordWeights();

    private static final Map<String, List<Profile>> BY_WORD = byWord();

    private Languages() {}

    private static Profile profile(String[] row) {
        Set<Integer> letters = new HashSet<>();
        if (!row[3].equals("-")) {
            row[3].codePoints().forEach(letters::add);
        }
        Set<String> words = row[4].equals("-") ? Set.of() : Set.copyOf(new HashSet<>(List.of(row[4].split(" "))));
        return new Profile(row[0], row[1], row[2].equals("rtl"), letters, words);
    }

    /** A word counts less the more languages share it. */
    private static Map<String, Double> wordWeights() {
        Map<String, Double> weights = new HashMap<>();
        for (Profile profile : PROFILES) {
            profile.words.forEach(word -> weights.merge(word, 1.0, Double::sum));
        }
        weights.replaceAll((word, languages) -> 1 / Math.sqrt(languages));
        return weights;
    }

    private static Map<String, List<Profile>> byWord() {
        Map<String, List<Profile>> profiles = new HashMap<>();
        for (Profile profile : PROFILES) {
            profile.words.forEach(word ->
                    profiles.computeIfAbsent(word, key -> new ArrayList<>()).add(profile));
        }
        return profiles;
    }

    /** The BCP 47 tag of the language that most of the text is written in; {@code und} where it cannot be told. */
    public static String tell(String text) {
        String sample = text.substring(0, Math.min(SAMPLE, text.length()));
        String script = script(sample);
        List<Profile> candidates = PROFILES.stream()
                .filter(profile -> profile.script.equals(script))
                .toList();
        if (candidates.size() <= 1) {
            return candidates.isEmpty() ? UNKNOWN : candidates.get(0).tag;
        }
        return likeliest(candidates, sample);
    }

    /** True where the language is written from right to left. */
    public static boolean isRightToLeft(String tag) {
        return PROFILES.stream().anyMatch(profile -> profile.tag.equals(tag) && profile.rightToLeft);
    }

    /** All tags that can be told. */
    static List<String> tags() {
        return PROFILES.stream().map(Profile::tag).toList();
    }

    private static String script(String sample) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        sample.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> counts.merge(UnicodeScript.of(letter), 1, Integer::sum));
        counts.remove(UnicodeScript.COMMON);
        counts.remove(UnicodeScript.INHERITED);
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = counts.getOrDefault(UnicodeScript.HAN, 0);
        String best = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> entry.getKey().name())
                .orElse("");
        boolean eastAsian = best.equals("HAN") || best.equals("HIRAGANA") || best.equals("KATAKANA");
        return eastAsian ? (kana * 12 > han ? "KANA" : "HAN") : best;
    }

    private static String likeliest(List<Profile> candidates, String sample) {
        List<String> words = words(sample);
        Map<Integer, Integer> letters = new HashMap<>();
        int[] all = {0};
        sample.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetter).forEach(letter -> {
            letters.merge(letter, 1, Integer::sum);
            all[0]++;
        });
        Map<Integer, Long> knownTo = knownTo(candidates, letters.keySet());
        String best = UNKNOWN;
        double most = ENOUGH;
        Map<Profile, Double> shares = wordShares(words);
        for (Profile profile : candidates) {
            double score = shares.getOrDefault(profile, 0.0) + letterShare(profile, knownTo, letters, all[0]);
            if (score > most) {
                most = score;
                best = profile.tag;
            }
        }
        return best;
    }

    private static List<String> words(String sample) {
        List<String> words = new ArrayList<>();
        for (String word : sample.toLowerCase(Locale.ROOT).replace('’', '\'').split("[^\\p{L}\\p{M}'\u200C.]+")) {
            String plain = word.replaceAll("^['.]+|['.]+$", "");
            if (!plain.isEmpty()) {
                words.add(plain);
            }
        }
        return words;
    }

    private static Map<Profile, Double> wordShares(List<String> words) {
        Map<Profile, Double> shares = new IdentityHashMap<>();
        for (String word : words) {
            for (Profile profile : BY_WORD.getOrDefault(word, List.of())) {
                shares.merge(profile, WORD_WEIGHTS.getOrDefault(word, 0.0) / words.size(), Double::sum);
            }
        }
        return shares;
    }

    /** Letters of its own speak for a language; letters that only others have speak against it. */
    private static double letterShare(
            Profile profile, Map<Integer, Long> knownTo, Map<Integer, Integer> letters, int all) {
        double sum = 0;
        for (Map.Entry<Integer, Long> known : knownTo.entrySet()) {
            boolean own = profile.letters.contains(known.getKey());
            sum += letters.getOrDefault(known.getKey(), 0) * (own ? 1 / Math.sqrt(known.getValue()) : -0.5);
        }
        return all == 0 ? 0 : LETTER_WEIGHT * sum / all;
    }

    /** For each letter of the sample that tells a language how many it tells. */
    private static Map<Integer, Long> knownTo(List<Profile> candidates, Set<Integer> letters) {
        Map<Integer, Long> known = new HashMap<>();
        for (int letter : letters) {
            long languages = candidates.stream()
                    .filter(candidate -> candidate.letters.contains(letter))
                    .count();
            if (languages > 0) {
                known.put(letter, languages);
            }
        }
        return known;
    }
}
