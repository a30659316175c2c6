package org.ceaseline.coding.reading;

import java.util.List;
import java.util.Set;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.EventType.Family;
import org.ceaseline.coding.tree.Frame;
import org.ceaseline.coding.tree.Frame.Kind;
import org.ceaseline.coding.tree.Tree;

/** Sets aside words that only point back at an event or mention one in passing: "the attack", "after months of clashes". */
final class Background {

    private static final Set<Family> ACTS =
            Set.of(Family.HOSTILITIES, Family.HARM, Family.MOVEMENT, Family.ACCESS, Family.DETAINEES);
    private static final Set<String> POINTING = Set.of("the", "this", "that", "these", "those", "such");

    private final Scene scene;
    private final Trace trace;
    private final Tree tree;

    Background(Scene scene, Trace trace) {
        this.scene = scene;
        this.trace = trace;
        this.tree = scene.tree();
    }

    List<Match> without(List<Match> matches) {
        return matches.stream().filter(match -> !isSetAside(match, matches)).toList();
    }

    private boolean isSetAside(Match match, List<Match> all) {
        if (hasGenericAgent(match)) {
            trace.lost(match, "whoever does it is nobody in particular");
            return true;
        }
        if (isElsewhere(match)) {
            trace.lost(match, "who acts is a player, a trader, a beast or the weather");
            return true;
        }
        if (isHeldOne(match, all)) {
            trace.lost(match, "it only tells which captive is meant");
            return true;
        }
        if (isArranged(match, all)) {
            trace.lost(match, "it only tells which talks or which agreement is meant");
            return true;
        }
        if (match.frame().kind() != Kind.NOUN
                || !ACTS.contains(match.pattern().type().family())) {
            return false;
        }
        return isBackground(match, all);
    }

    /** "the striker attacked", "the storm damaged": what they do is no act of war or harm by a party. */
    private boolean isElsewhere(Match match) {
        Family family = match.pattern().type().family();
        return (family == Family.HOSTILITIES || family == Family.HARM || family == Family.COMPLIANCE)
                && match.frame().slot("agent").stream()
                        .anyMatch(agent -> scene.lexicon().classes().holds("@ELSEWHERE", tree.form(agent))
                                || scene.lexicon().classes().holds("@ELSEWHERE", tree.lemma(agent)));
    }

    private boolean isBackground(Match match, List<Match> all) {
        boolean bare = !hasArguments(match.frame()) && !namesSides(match.head());
        if (bare && (isCountedOut(match.head()) || isToldOf(match.head()))) {
            return false;
        }
        if (bare && isPointing(match.head()) && !isRecorded(match.head())) {
            trace.lost(match, "it points back at an event");
            return true;
        }
        if (bare && isInPassing(match.head()) && !isFoughtFor(match, all)) {
            trace.lost(match, "it is mentioned in passing");
            return true;
        }
        return false;
    }

    /** "fighting between the army and the rebels", wherever the tree hangs them. */
    private boolean namesSides(int noun) {
        return noun + 1 < tree.size() && tree.form(noun + 1).equals("between");
    }

    /** "took the hill after two days of fighting": the fight was for what changed hands. */
    private boolean isFoughtFor(Match match, List<Match> all) {
        if (match.pattern().type() != EventType.ARMED_CLASH) {
            return false;
        }
        boolean after = tree.preposition(match.head()).equals("after");
        int measure = tree.head(match.head());
        boolean days = tree.preposition(match.head()).equals("of")
                && measure >= 0
                && tree.preposition(measure).equals("after");
        return (after || days)
                && all.stream()
                        .anyMatch(other -> other.pattern().type() == EventType.TERRITORY_CHANGE
                                && other.head() < match.head()
                                && tree.dominates(other.head(), match.head()));
    }

    /** "three of the dead", "among the wounded": it counts those whom it points at. */
    private boolean isCountedOut(int word) {
        String preposition = tree.preposition(word);
        int above = tree.head(word);
        return preposition.equals("among")
                || preposition.equals("of") && above >= 0 && tree.upos(above).equals("NUM");
    }

    /** "it was the attack", "the offensive, which began on Sunday,": the sentence tells more of it than that it was. */
    private boolean isToldOf(int word) {
        int clause = tree.child(word, "acl");
        boolean aside = clause > word
                && word + 1 < tree.size()
                && tree.form(word + 1).equals(",")
                && tree.form(word + 2).equals("which");
        return aside || tree.child(word, "cop") >= 0;
    }

    private boolean hasGenericAgent(Match match) {
        return match.frame().slot("agent").stream()
                .anyMatch(agent -> scene.lexicon().classes().holds("@GENERIC", tree.form(agent)) && !isOneOf(agent));
    }

    /** "one of our officers" is somebody. */
    private boolean isOneOf(int word) {
        return tree.form(word).equals("one")
                && tree.children(word, "nmod").stream()
                        .anyMatch(child -> tree.preposition(child).equals("of"));
    }

    /** "the talks set for August were postponed": the participle tells which talks. */
    private boolean isArranged(Match match, List<Match> all) {
        boolean talks = match.pattern().type().family() == Family.NEGOTIATION;
        boolean agreement = match.pattern().type().family() == Family.AGREEMENT;
        if (!tree.relation(match.head()).equals("acl") || !talks && !agreement) {
            return false;
        }
        int noun = tree.head(match.head());
        boolean made = match.pattern().type() == EventType.AGREEMENT_SIGNED
                || match.pattern().type() == EventType.AGREEMENT_PROPOSED;
        boolean known = made
                && isPointing(noun)
                && !isDated(match.head())
                && all.stream().anyMatch(other -> isOutside(other, noun));
        return known
                || all.stream().anyMatch(other -> other != match && shares(other, match) && !isBegun(match, other));
    }

    /** "the men held since June were freed": the participle tells which men. */
    private boolean isHeldOne(Match match, List<Match> all) {
        return match.pattern().type().family() == Family.DETAINEES
                && tree.relation(match.head()).equals("acl")
                && match.frame().slot("agent").isEmpty()
                && all.stream().anyMatch(other -> other != match && shares(other, match));
    }

    /** "brokered a truce that took hold on Monday": two events of one truce. */
    private static boolean isBegun(Match match, Match other) {
        return match.pattern().type() == EventType.CEASEFIRE_IN_FORCE
                && other.pattern().type() == EventType.AGREEMENT_SIGNED;
    }

    /** "the deal, reached on the 22nd", "the text signed by both on the 22nd": the clause tells when it was. */
    private boolean isDated(int clause) {
        boolean byParties = !scene.frames().at(clause).slot("agent").isEmpty();
        return tree.children(clause, "obl").stream().anyMatch(this::isTime)
                && (byParties || tree.form(clause - 1).equals(","));
    }

    /** True for another event of the sentence that does not stand below the noun. */
    private boolean isOutside(Match other, int noun) {
        return !tree.dominates(noun, other.head());
    }

    private static boolean shares(Match other, Match match) {
        return other.pattern().type().family() == match.pattern().type().family()
                && other.used().stream().anyMatch(match.used()::contains);
    }

    private boolean hasArguments(Frame frame) {
        for (String slot :
                List.of("agent", "of", "on", "against", "between", "poss", "from", "at", "in", "near", "with", "to")) {
            if (frame.slot(slot).stream().anyMatch(word -> !isTime(word))) {
                return true;
            }
        }
        return frame.slot("mod").stream().anyMatch(mod -> scene.actorAt(mod).isPresent());
    }

    private boolean isTime(int word) {
        return scene.isTime(word) || scene.lexicon().classes().holds("@CALENDAR", tree.form(word));
    }

    private boolean isPointing(int word) {
        return tree.children(word, "det").stream().anyMatch(det -> POINTING.contains(tree.form(det)));
    }

    private boolean isRecorded(int word) {
        int above = tree.head(word);
        return above >= 0
                && scene.lexicon().sayings(tree.lemma(above)).stream()
                        .anyMatch(saying -> saying.kind().equals("record"));
    }

    /** A bare noun in a phrase of time or measure. */
    private boolean isInPassing(int word) {
        String relation = tree.relation(word);
        boolean since = tree.head(word) >= 0 && tree.marker(tree.head(word)).equals("since");
        return relation.equals("nmod") && tree.preposition(word).equals("of")
                || relation.equals("obl") && scene.lexicon().classes().holds("@INPASSING", tree.preposition(word))
                || relation.equals("conj") && isInPassing(tree.head(word))
                || since;
    }
}
