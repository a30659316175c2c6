package org.ceaseline.capture.language;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the language of a text by its script, its telling letters and its commonest words. Stateless. */
public final class Languages {

    public static final String UNKNOWN = "und";

    /** Letters looked at; more add nothing. */
    private static final int SAMPLE = 20_000;

    private static final double ENOUGH = 0.035;
    private static final double LETTER_WEIGHT = 2.5;

    private record Profile(
            int place, String tag, String script, boolean rightToLeft, Set<Integer> letters, Set<String> words) {}

    /** The languages of one script, and the letters that tell them apart. */
    private static final class Script {
        final List<Profile> profiles;
        /** Rising. */
        final int[] letters;
        /** For each letter how many of the languages it tells. */
        final int[] tells;

        private final BitSet telling = new BitSet();

        Script(String name) {
            profiles = PROFILES.stream()
                    .filter(profile -> profile.script.equals(name))
                    .toList();
            letters = profiles.stream()
                    .flatMap(profile -> profile.letters.stream())
                    .mapToInt(letter -> letter)
                    .sorted()
                    .distinct()
                    .toArray();
            tells = new int[letters.length];
            for (int i = 0; i < letters.length; i++) {
                int letter = letters[i];
                telling.set(letter);
                tells[i] = (int) profiles.stream()
                        .filter(profile -> profile.letters.contains(letter))
                        .count();
            }
        }

        /** The place of a letter that tells a language; -1 for any other. */
        int placeOf(int letter) {
            return telling.get(letter) ? Arrays.binarySearch(letters, letter) : -1;
        }
    }

    private static final List<Profile> PROFILES = profiles();
    private static final Map<String, Double> WORD_WEIGHTS = wordWeights();
    private static final Map<String, int[]> BY_WORD = byWord();
    private static final Map<String, Script> SCRIPTS =
            PROFILES.stream().map(Profile::script).distinct().collect(Collectors.toMap(name -> name, Script::new));

    private Languages() {}

    private static List<Profile> profiles() {
        List<Profile> profiles = new ArrayList<>();
        for (String[] row : DataTable.rows(Languages.class, "languages.tsv")) {
            profiles.add(profile(row, profiles.size()));
        }
        return profiles;
    }

    private static Profile profile(String[] row, int place) {
        Set<Integer> letters = new HashSet<>();
        if (!row[3].equals("-")) {
            row[3].codePoints().forEach(letters::add);
        }
        Set<String> words = row[4].equals("-") ? Set.of() : Set.copyOf(new HashSet<>(List.of(row[4].split(" "))));
        return new Profile(place, row[0], row[1], row[2].equals("rtl"), letters, words);
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

    /** For each common word the languages that have it. */
    private static Map<String, int[]> byWord() {
        Map<String, int[]> places = new HashMap<>();
        for (Profile profile : PROFILES) {
            for (String word : profile.words) {
                int[] known = places.getOrDefault(word, new int[0]);
                int[] longer = Arrays.copyOf(known, known.length + 1);
                longer[known.length] = profile.place;
                places.put(word, longer);
            }
        }
        return places;
    }

    /** The BCP 47 tag of the language that most of the text is written in; {@code und} where it cannot be told. */
    public static String tell(String text) {
        String sample = text.substring(0, Math.min(SAMPLE, text.length()));
        Script script = SCRIPTS.get(script(sample));
        if (script == null) {
            return UNKNOWN;
        }
        return script.profiles.size() == 1 ? script.profiles.get(0).tag : likeliest(script, sample);
    }

    /** How a text is written: code of its script in ISO 15924, {@code Zyyy} where it has no letters, and direction. */
    public record Writing(String script, boolean rightToLeft) {}

    private static final Map<String, Writing> WRITINGS = DataTable.rows(Languages.class, "scripts.tsv").stream()
            .collect(Collectors.toMap(row -> row[0], row -> new Writing(row[1], row[2].equals("rtl"))));

    /** How most of a text is written. */
    public static Writing writing(String text) {
        String script = script(text.substring(0, Math.min(SAMPLE, text.length())));
        return WRITINGS.getOrDefault(script, new Writing("Zyyy", false));
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
        int[] counts = new int[UnicodeScript.values().length];
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (c < 128) {
                counts[UnicodeScript.LATIN.ordinal()] += (c | 32) >= 'a' && (c | 32) <= 'z' ? 1 : 0;
            } else {
                int letter = sample.codePointAt(i);
                i += letter > 0xFFFF ? 1 : 0;
                counts[UnicodeScript.of(letter).ordinal()] += Character.isLetter(letter) ? 1 : 0;
            }
        }
        counts[UnicodeScript.COMMON.ordinal()] = 0;
        counts[UnicodeScript.INHERITED.ordinal()] = 0;
        int kana = counts[UnicodeScript.HIRAGANA.ordinal()] + counts[UnicodeScript.KATAKANA.ordinal()];
        int han = counts[UnicodeScript.HAN.ordinal()];
        UnicodeScript best = UnicodeScript.COMMON;
        for (UnicodeScript script : UnicodeScript.values()) {
            best = counts[script.ordinal()] > counts[best.ordinal()] ? script : best;
        }
        boolean eastAsian =
                best == UnicodeScript.HAN || best == UnicodeScript.HIRAGANA || best == UnicodeScript.KATAKANA;
        return eastAsian ? (kana * 12 > han ? "KANA" : "HAN") : best.name();
    }

    private static String likeliest(Script script, String sample) {
        String lower = sample.toLowerCase(Locale.ROOT);
        int[] letters = new int[script.letters.length];
        int all = 0;
        for (int i = 0; i < lower.length(); i++) {
            int letter = lower.codePointAt(i);
            i += letter > 0xFFFF ? 1 : 0;
            if (Character.isLetter(letter)) {
                int place = script.placeOf(letter);
                all++;
                if (place >= 0) {
                    letters[place]++;
                }
            }
        }
        double[] shares = wordShares(lower);
        String best = UNKNOWN;
        double most = ENOUGH;
        for (Profile profile : script.profiles) {
            double score = shares[profile.place] + letterShare(profile, script, letters, all);
            if (score > most) {
                most = score;
                best = profile.tag;
            }
        }
        return best;
    }

    /** For each language the share of words that it has, weighted. */
    private static double[] wordShares(String lower) {
        double[] shares = new double[PROFILES.size()];
        int words = 0;
        int start = 0;
        for (int i = 0; i <= lower.length(); i++) {
            if (i == lower.length() || !isWordPart(lower.charAt(i))) {
                words += i > start && addWord(lower, start, i, shares) ? 1 : 0;
                start = i + 1;
            }
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] = words == 0 ? 0 : shares[i] / words;
        }
        return shares;
    }

    private static boolean isWordPart(char c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c == '\'' || c == '.';
        }
        int type = Character.getType(c);
        return c == '\u200C'
                || c == '’'
                || Character.isLetter(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Counts one word for its languages; false where it is nothing but signs. */
    private static boolean addWord(String lower, int from, int to, double[] shares) {
        int start = from;
        int end = to;
        while (start < end && isSign(lower.charAt(start))) {
            start++;
        }
        while (end > start && isSign(lower.charAt(end - 1))) {
            end--;
        }
        if (end == start) {
            return false;
        }
        String word = lower.substring(start, end).replace('’', '\'');
        int[] places = BY_WORD.get(word);
        if (places != null) {
            double weight = WORD_WEIGHTS.getOrDefault(word, 0.0);
            for (int place : places) {
                shares[place] += weight;
            }
        }
        return true;
    }

    private static boolean isSign(char c) {
        return c == '\'' || c == '.' || c == '’';
    }

    /** Letters of its own speak for a language; letters that only others have speak against it. */
    private static double letterShare(Profile profile, Script script, int[] letters, int all) {
        double sum = 0;
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] > 0) {
                boolean own = profile.letters.contains(script.letters[i]);
                sum += letters[i] * (own ? 1 / Math.sqrt(script.tells[i]) : -0.5);
            }
        }
        return all == 0 ? 0 : LETTER_WEIGHT * sum / all;
    }
}
