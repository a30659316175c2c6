package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ceaseline.coding.Lesson;
import org.ceaseline.coding.Lesson.Chance;
import org.ceaseline.coding.learnt.Guess;
import org.ceaseline.coding.learnt.Leanings;
import org.ceaseline.coding.learnt.Seen;
import org.ceaseline.coding.learnt.SeenNames;
import org.ceaseline.coding.reading.NearMisses.Head;

/**
 * What labelled reports teach about one sentence: which patterns tell the truth though they do not quite fit, and which seldom do though
 * they fit. It adds to the patterns and takes from them; roles, manner and speaker are read by the same rules as ever.
 */
final class Learnt {

    /** The least chance at which a pattern that nearly fits is taken: docs/benchmarks/coding.md has what other values give. */
    private static final double TAKEN = 0.62;

    /** The chance below which a pattern that fits is left. */
    private static final double DOUBTED = 0.12;

    /** At most so many are added to a sentence. */
    private static final int MOST = 2;

    private final Scene scene;
    private final Traits traits;
    private final Map<Head, List<NearMiss>> near;
    private final Set<String> told = new TreeSet<>();
    private final Set<Integer> heads;
    private final Traits.Fitting fitting;

    Learnt(Scene scene, List<Match> matches, List<Candidate> settled) {
        this.scene = scene;
        this.traits = new Traits(scene);
        this.near = new NearMisses(scene).all();
        this.heads = matches.stream().map(Match::head).collect(Collectors.toSet());
        for (Candidate candidate : settled) {
            told.add(candidate.type().id());
            told.add(candidate.match().pattern().type().id());
        }
        this.fitting = new Traits.Fitting(heads, told, settled.size());
    }

    /** The sentence as it is taught. */
    Lesson lesson() {
        List<Chance> chances = new ArrayList<>();
        near.forEach((head, misses) -> chances.add(new Chance(head.type().id(), SeenNames.of(of(head, misses)))));
        String text = scene.text()
                .substring(
                        scene.tree().sentence().start(), scene.tree().sentence().end());
        return new Lesson(text, told, SeenNames.of(traits::ofSentence), chances, List.of());
    }

    /** The best near miss of each word and type that no pattern tells. */
    List<Match> untold() {
        List<Match> untold = new ArrayList<>();
        near.forEach((head, misses) -> {
            NearMiss miss = best(misses);
            if (!told.contains(head.type().id())) {
                untold.add(new Match(miss.pattern(), miss.frame(), Set.of(), true));
            }
        });
        return untold;
    }

    private Consumer<Seen> of(Head head, List<NearMiss> misses) {
        return seen -> traits.of(head, misses, fitting, seen);
    }

    /**
     * What is made of a sentence.
     *
     * @param doubted words and types of patterns that fit and are left, and what speaks against each
     * @param taken patterns that nearly fit and are taken, the likeliest first, each on a word and of a type of its own
     */
    record Judgement(Map<Head, Doubt> doubted, List<Match> taken) {}

    /** How unlikely a pattern is that fits, and the traits that speak most against it. */
    record Doubt(double chance, Supplier<List<String>> objections) {}

    Judgement judged(Leanings leanings, Trace trace) {
        if (near.isEmpty()) {
            return new Judgement(Map.of(), List.of());
        }
        Guess guess = leanings.guess(traits::ofSentence);
        Map<Head, Doubt> doubted = new HashMap<>();
        List<Likely> likely = new ArrayList<>();
        near.forEach((head, misses) -> {
            String type = head.type().id();
            boolean known = told.contains(type);
            if (known && !heads.contains(head.word())) {
                return;
            }
            Consumer<Seen> seen = of(head, misses);
            double chance = leanings.chance(seen, type, guess);
            if (known && chance < DOUBTED) {
                doubted.put(head, new Doubt(chance, () -> leanings.objections(seen, type, guess)));
            } else if (!known && chance >= TAKEN) {
                likely.add(new Likely(head, best(misses), chance, () -> leanings.reasons(seen, type, guess)));
            }
        });
        return new Judgement(doubted, taken(likely, trace));
    }

    /** One that is likely enough. */
    private record Likely(Head head, NearMiss miss, double chance, Supplier<List<String>> reasons) {}

    private static List<Match> taken(List<Likely> likely, Trace trace) {
        likely.sort(Comparator.comparingDouble((Likely one) -> -one.chance()));
        List<Match> taken = new ArrayList<>();
        Set<Integer> words = new HashSet<>();
        Set<String> types = new HashSet<>();
        for (Likely one : likely) {
            boolean alone = !words.contains(one.head().word())
                    && !types.contains(one.head().type().id());
            if (taken.size() < MOST && alone) {
                words.add(one.head().word());
                types.add(one.head().type().id());
                Match match = new Match(one.miss().pattern(), one.miss().frame(), Set.of(), true);
                trace.near(match, one.chance(), one.reasons());
                taken.add(match);
            }
        }
        return taken;
    }

    /** The pattern that speaks for the word: one that fits, or else has most conditions met. */
    private static NearMiss best(List<NearMiss> misses) {
        return misses.stream()
                .min(Comparator.comparing((NearMiss miss) -> !miss.fits())
                        .thenComparing(miss -> !miss.ofKind())
                        .thenComparing(miss -> -miss.met())
                        .thenComparing(miss -> -miss.pattern().rank()))
                .orElseThrow();
    }
}
