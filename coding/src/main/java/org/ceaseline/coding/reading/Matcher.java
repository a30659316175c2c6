package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.casebook.EventType.Family;
import org.ceaseline.coding.pattern.Condition;
import org.ceaseline.coding.pattern.Pattern;
import org.ceaseline.coding.pattern.WordClasses;
import org.ceaseline.coding.tree.Frame;
import org.ceaseline.coding.tree.Frame.Kind;
import org.ceaseline.coding.tree.Tree;

/** Finds the patterns that fit a sentence, and settles which of them may speak for a word. */
final class Matcher {

    private static final Set<String> ONLY_DENIED = Set.of("disown", "decline");

    private final Scene scene;
    private final Manners manners;
    private final Trace trace;

    Matcher(Scene scene, Trace trace) {
        this.scene = scene;
        this.manners = new Manners(scene);
        this.trace = trace;
    }

    /** The matches of a sentence, in the order of its words. */
    List<Match> matches() {
        List<Match> fitting = new ArrayList<>();
        for (int word = 0; word < scene.tree().size(); word++) {
            List<Match> here = new ArrayList<>(2);
            for (Pattern pattern : candidates(word)) {
                fit(pattern, word).ifPresent(here::add);
            }
            best(here, true).ifPresent(fitting::add);
            best(here, false).ifPresent(fitting::add);
        }
        return withoutUsed(new Background(scene, trace).without(fitting));
    }

    /** The best match of a word: one that tells of harm, and one that tells of anything else. */
    private Optional<Match> best(List<Match> all, boolean harm) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Match> here = new ArrayList<>(all);
        here.removeIf(match -> (match.pattern().type().family() == Family.HARM) != harm);
        here.sort(Comparator.comparingInt((Match match) -> -match.pattern().rank()));
        here.stream()
                .skip(1)
                .forEach(
                        loser -> trace.lost(loser, "to " + here.get(0).pattern().id() + ", which asks more"));
        return here.stream().findFirst();
    }

    /** The patterns that a word may carry. */
    List<Pattern> candidates(int word) {
        Tree tree = scene.tree();
        String lemma = tree.isVerb(word) ? scene.frames().withParticle(word) : tree.lemma(word);
        List<Pattern> patterns = new ArrayList<>(scene.lexicon().patterns().of(lemma));
        if (!scene.joined(word).equals(lemma) && !tree.isVerb(word)) {
            patterns.addAll(scene.lexicon().patterns().of(scene.joined(word)));
        }
        if (!lemma.equals(tree.lemma(word))) {
            return patterns.isEmpty() ? scene.lexicon().patterns().of(tree.lemma(word)) : patterns;
        }
        return patterns;
    }

    private Optional<Match> fit(Pattern pattern, int word) {
        Frame frame = scene.frames().at(word);
        if (!isOfKind(pattern.kind(), frame, word)) {
            return Optional.empty();
        }
        for (Condition condition : pattern.conditions()) {
            if (!scene.meets(frame, condition)) {
                trace.missed(pattern, word, condition);
                return Optional.empty();
            }
        }
        Match match = new Match(pattern, frame, used(pattern, frame), false);
        return isOnlyDenied(pattern) && !manners.of(match).negative() ? Optional.empty() : Optional.of(match);
    }

    /** The words that the conditions rest on. */
    private Set<Integer> used(Pattern pattern, Frame frame) {
        Set<Integer> used = new HashSet<>();
        for (Condition condition : pattern.conditions()) {
            if (!condition.forbidden()
                    && !condition.words().contains("*")
                    && !condition.slots().contains("head")) {
                used.addAll(scene.meeting(frame, condition));
            }
        }
        return used;
    }

    /** "flew no sorties": a pattern that tells of what was not done leaves what was done to others. */
    private static boolean isOnlyDenied(Pattern pattern) {
        return ONLY_DENIED.contains(pattern.set().getOrDefault("shift", ""));
    }

    /** True for a condition whose words belong to the event: not for "any clause", "any actor". */
    private static boolean rests(Condition condition) {
        boolean open = condition.words().stream()
                .anyMatch(word -> word.equals("*") || WordClasses.TOLD_BY_MENTIONS.contains(word));
        return !condition.forbidden() && !open && !condition.slots().contains("head");
    }

    /** True where a word may stand for a pattern of this kind. */
    boolean isOfKind(Kind kind, Frame frame, int word) {
        if (kind == Kind.VERB && isOwnedNoun(word)) {
            return false;
        }
        if (kind == Kind.ADJECTIVE) {
            return frame.kind() == Kind.ADJECTIVE || frame.kind() == Kind.NOUN && frame.has("subject");
        }
        boolean gerund = kind == Kind.NOUN && scene.tree().isVerb(word) && isNominalGerund(word);
        return frame.kind() == kind && !isModifier(word, kind) || gerund;
    }

    /** "its command told": a word behind a possessive is a noun, whatever its tag. */
    private boolean isOwnedNoun(int word) {
        return word > 0
                && scene.tree().token(word - 1).xpos().equals("PRP$")
                && !scene.tree().token(word).xpos().equals("VBG");
    }

    /** A participle before a noun tells of that noun, not of an event. */
    private boolean isModifier(int word, Kind kind) {
        String relation = scene.tree().relation(word);
        boolean within = kind == Kind.NOUN && (relation.equals("compound") || relation.equals("flat"));
        return relation.equals("amod") || within && !isHeadOfSeries(word);
    }

    private boolean isHeadOfSeries(int word) {
        return scene.tree().lemma(scene.tree().head(word)).equals("violation");
    }

    private boolean isNominalGerund(int word) {
        Tree tree = scene.tree();
        return tree.token(word).xpos().equals("VBG") && tree.child(word, "det", "amod") >= 0;
    }

    /** A word that a stronger pattern rests on does not tell of an event of its own. */
    private List<Match> withoutUsed(List<Match> fitting) {
        List<Match> strongest = new ArrayList<>(fitting);
        strongest.sort(Comparator.comparingInt((Match match) -> -match.pattern().rank()));
        Set<Match> gone = new HashSet<>();
        for (Match user : strongest) {
            for (Match used : fitting) {
                if (user != used && !gone.contains(user) && !gone.contains(used) && owns(user, used)) {
                    gone.add(used);
                    trace.lost(used, "its word belongs to " + user.pattern().id());
                }
            }
        }
        return fitting.stream().filter(match -> !gone.contains(match)).toList();
    }

    private static boolean owns(Match user, Match used) {
        boolean sameTale =
                user.pattern().type().family() == used.pattern().type().family();
        boolean weaker = user.pattern().rank() < used.pattern().rank() && sameTale;
        return !weaker
                && user.used().contains(used.head())
                && (sameTale || used.frame().kind() == Kind.NOUN && !used.used().contains(user.head()));
    }
}
