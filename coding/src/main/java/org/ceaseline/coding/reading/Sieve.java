package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ceaseline.coding.pattern.Condition;
import org.ceaseline.coding.pattern.Pattern;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Syntax;
import org.ceaseline.syntax.Token;

/**
 * Tells in one pass over the words, before parsing, whether all words that some pattern asks for stand in a sentence: its trigger
 * and, for each condition, one of the words that meet it and one that opens its slot ("until" for what stands behind it). A word counts under every lemma that it may have, so that no sentence
 * is held back that a pattern could fit. Immutable but for a memory of words; safe to share between threads.
 */
final class Sieve {

    private static final int MOST_WORDS = 100_000;
    private static final Sorts NONE = new Sorts(new long[0], new int[0]);

    /** Slots that words fill by where they stand; every other is named by the words that open it, but for a bare object's "to". */
    private static final Set<String> UNNAMED = Set.of(
            "agent",
            "patient",
            "theme",
            "second",
            "comp",
            "mod",
            "poss",
            "subject",
            "support",
            "acl",
            "head",
            "advmod",
            "aux",
            "det",
            "case",
            "mark",
            "prt",
            "particle",
            "to");

    /** What a word is good for: bits of the requirements that it meets, and the entries whose trigger it is. */
    private record Sorts(long[] meets, int[] triggers) {}

    private final Lexicon lexicon;
    private final Syntax syntax;
    private final Map<Set<String>, Integer> requirements = new HashMap<>();
    private final Map<String, Set<Integer>> meeting = new HashMap<>();
    private final Map<String, Set<Integer>> triggers = new HashMap<>();
    private final List<int[]> entries = new ArrayList<>();
    private final Map<String, Sorts> known = new ConcurrentHashMap<>();

    Sieve(Lexicon lexicon, Syntax syntax) {
        this.lexicon = lexicon;
        this.syntax = syntax;
        lexicon.patterns().all().forEach(this::add);
    }

    private void add(Pattern pattern) {
        List<Integer> asked = new ArrayList<>();
        for (Condition condition : pattern.conditions()) {
            if (!condition.forbidden() && !condition.isOpen()) {
                asked.add(requirement(spread(condition.words())));
            }
            Set<String> openers = openers(condition);
            if (!condition.forbidden() && !openers.isEmpty()) {
                asked.add(requirement(openers));
            }
        }
        if (pattern.set().getOrDefault("shift", "").equals("wait")) {
            asked.add(requirement(Waiting.cues(lexicon.classes())));
        }
        for (String trigger : pattern.words()) {
            List<Integer> needs = new ArrayList<>(asked);
            String[] words = trigger.split(" ");
            for (int i = 1; i < words.length; i++) {
                needs.add(requirement(Set.of(words[i])));
            }
            triggers.computeIfAbsent(words[0], any -> new LinkedHashSet<>()).add(entries.size());
            entries.add(needs.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    /** One word of each slot of the condition without which there is no such slot; none where some slot needs no word. */
    private static Set<String> openers(Condition condition) {
        Set<String> openers = new HashSet<>();
        for (String path : condition.slots()) {
            String named = Arrays.stream(path.split("\\."))
                    .map(slot -> slot.startsWith("~") ? slot.substring(1) : slot)
                    .filter(slot -> !UNNAMED.contains(slot))
                    .findFirst()
                    .orElse("");
            if (named.isEmpty()) {
                return Set.of();
            }
            openers.add(longest(named));
        }
        return openers;
    }

    /** The word by which a link of several is told: "long" of "as long as". */
    static String longest(String words) {
        return Arrays.stream(words.split(" "))
                .max(Comparator.comparingInt(String::length))
                .orElse(words);
    }

    private Set<String> spread(List<String> words) {
        Set<String> all = new HashSet<>();
        for (String word : words) {
            if (word.startsWith("@")) {
                all.addAll(lexicon.classes().words(word));
            } else {
                all.add(word);
            }
        }
        return all;
    }

    private int requirement(Set<String> words) {
        Integer old = requirements.get(words);
        if (old != null) {
            return old;
        }
        int id = requirements.size();
        requirements.put(words, id);
        words.forEach(word ->
                meeting.computeIfAbsent(word, any -> new LinkedHashSet<>()).add(id));
        return id;
    }

    /** True where some pattern may fit. */
    boolean passes(Sentence sentence) {
        long[] met = new long[requirements.size() / 64 + 1];
        List<int[]> possible = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        String run = "";
        for (int i = 0; i < tokens.size(); i++) {
            String form = tokens.get(i).form();
            take(form, met, possible);
            if (isTied(tokens, i)) {
                String before = tokens.get(i - 2).form();
                run = (run.isEmpty() ? before : run) + "-" + form;
                take(before + "-" + form, met, possible);
                take(run, met, possible);
            } else if (!form.equals("-")) {
                run = "";
            }
        }
        return possible.stream().flatMapToInt(Arrays::stream).anyMatch(entry -> isMet(entries.get(entry), met));
    }

    /** True for a word that a hyphen ties to the one before: some readers cut there, some do not. */
    private static boolean isTied(List<Token> tokens, int i) {
        return i >= 2
                && tokens.get(i - 1).form().equals("-")
                && tokens.get(i - 2).end() == tokens.get(i - 1).start()
                && tokens.get(i - 1).end() == tokens.get(i).start();
    }

    private void take(String form, long[] met, List<int[]> possible) {
        Sorts sorts = sorts(form);
        for (int i = 0; i < sorts.meets().length; i++) {
            met[i] |= sorts.meets()[i];
        }
        if (sorts.triggers().length > 0) {
            possible.add(sorts.triggers());
        }
    }

    private static boolean isMet(int[] needs, long[] met) {
        for (int need : needs) {
            if ((met[need >> 6] & 1L << need) == 0) {
                return false;
            }
        }
        return true;
    }

    private Sorts sorts(String form) {
        Sorts old = known.get(form);
        if (old != null) {
            return old;
        }
        if (known.size() > MOST_WORDS) {
            known.clear();
        }
        Sorts made = make(form);
        known.put(form, made);
        return made;
    }

    private Sorts make(String form) {
        Set<Integer> meets = new LinkedHashSet<>();
        Set<Integer> starts = new LinkedHashSet<>();
        for (String lemma : lemmas(form)) {
            meets.addAll(meeting.getOrDefault(lemma, Set.of()));
            starts.addAll(triggers.getOrDefault(lemma, Set.of()));
        }
        if (meets.isEmpty() && starts.isEmpty()) {
            return NONE;
        }
        long[] bits = new long[meets.isEmpty() ? 0 : requirements.size() / 64 + 1];
        meets.forEach(id -> bits[id >> 6] |= 1L << id);
        return new Sorts(bits, starts.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The form and every lemma that a parser may give it. */
    private Set<String> lemmas(String form) {
        String small = form.toLowerCase(Locale.ROOT);
        Set<String> all = new LinkedHashSet<>();
        all.add(small);
        for (String one : List.of(form, small)) {
            for (String lemma : syntax.lemmas(one)) {
                all.add(lemma.toLowerCase(Locale.ROOT));
                all.add(lexicon.grammar().lemma(lemma.toLowerCase(Locale.ROOT), small));
            }
        }
        return all;
    }
}
