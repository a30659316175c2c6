package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.EventType.Family;
import org.ceaseline.coding.Lesson;
import org.ceaseline.coding.reading.Learnt.Doubt;
import org.ceaseline.coding.reading.Lexicon.Shift;
import org.ceaseline.coding.reading.NearMisses.Head;
import org.ceaseline.coding.tree.Tree;

/** Settles which matches of a sentence become claims: content of speech, conditions and plans do not become acts. */
final class Candidates {

    /** Acts of speech that are none where they are denied: "it blamed neither side". */
    private static final Set<EventType> UNSAID =
            Set.of(EventType.ACCUSATION, EventType.ENDORSEMENT, EventType.WARNING, EventType.APPEAL);

    private final Scene scene;
    private final Trace trace;
    private final Tree tree;
    private final List<Match> matches;

    Candidates(Scene scene, Trace trace) {
        this.scene = scene;
        this.trace = trace;
        this.tree = scene.tree();
        this.matches = new Matcher(scene, trace).matches();
    }

    List<Candidate> settled() {
        return yielded(swallowed(read(matches)));
    }

    /** The claims once it is heard what was learnt from labelled reports. */
    List<Candidate> judged(List<Candidate> settled) {
        Learnt.Judgement judgement =
                new Learnt(scene, matches, settled).judged(scene.lexicon().leanings(), trace);
        List<Candidate> all = new ArrayList<>();
        for (Candidate candidate : settled) {
            Optional<Doubt> doubt = doubt(candidate, judgement);
            if (doubt.isPresent()) {
                trace.doubted(
                        candidate.match(), doubt.get().chance(), doubt.get().objections());
            } else {
                all.add(candidate);
            }
        }
        for (Candidate candidate : read(new Background(scene, trace).without(judgement.taken()))) {
            boolean told = settled.stream().anyMatch(one -> one.type() == candidate.type());
            boolean content = settled.stream().anyMatch(one -> swallows(one, candidate));
            if (!told && !content && !introduces(candidate.head(), settled)) {
                all.add(candidate);
            }
        }
        return all;
    }

    /** "accused it of shelling": the verb that says who tells a claim is no event beside it. */
    private static boolean introduces(int word, List<Candidate> settled) {
        return settled.stream().flatMap(one -> one.said().stream()).anyMatch(said -> said.verb() == word);
    }

    /** What an operator has made into another type, or what is said not to have happened, was not judged. */
    private static Optional<Doubt> doubt(Candidate candidate, Learnt.Judgement judgement) {
        boolean judged = candidate.type() == candidate.match().pattern().type()
                && !candidate.manner().negative();
        return judged
                ? Optional.ofNullable(judgement.doubted().get(new Head(candidate.head(), candidate.type())))
                : Optional.empty();
    }

    /** The sentence as it is taught. */
    Lesson lesson(List<Candidate> settled) {
        return new Learnt(scene, matches, settled).lesson();
    }

    /** What nearly fits, of types that the patterns do not tell: to be taught where a label says that it is so. */
    List<Candidate> near(List<Candidate> settled) {
        return read(new Learnt(scene, matches, settled).untold());
    }

    private List<Candidate> read(List<Match> matches) {
        Manners manners = new Manners(scene);
        Sayings sayings = new Sayings(scene);
        List<Candidate> all = new ArrayList<>();
        for (Match match : matches) {
            Candidate read =
                    new Candidate(match, match.pattern().type(), manners.of(match), sayings.above(match.head()), "");
            shifted(read).ifPresent(all::add);
        }
        return all;
    }

    /** The candidate under its operators; empty where it is no event. */
    private Optional<Candidate> shifted(Candidate candidate) {
        Manner manner = candidate.manner();
        if (manner.negative() && UNSAID.contains(candidate.type())) {
            trace.lost(candidate.match(), "it is said that nobody did so");
            return Optional.empty();
        }
        if (manner.is("dependedon") && candidate.type() == EventType.TERRITORY_CHANGE) {
            trace.lost(candidate.match(), "it is a state on which something depends");
            return Optional.empty();
        }
        if (manner.dropped().isPresent()) {
            trace.lost(candidate.match(), manner.dropped().get());
            return Optional.empty();
        }
        Optional<Candidate> special = steered(candidate);
        if (special.isEmpty()) {
            return special;
        }
        for (Shift shift : scene.lexicon().shifts()) {
            if (applies(shift, special.get())) {
                return Optional.of(apply(shift, special.get()));
            }
        }
        return unreal(special.get()) ? Optional.empty() : special;
    }

    private Optional<Candidate> steered(Candidate candidate) {
        boolean negative = candidate.manner().negative();
        return switch (candidate.match().pattern().set().getOrDefault("shift", "-")) {
            case "observe" -> Optional.of(negative ? candidate.as(EventType.VIOLATION_ALLEGED, false, "") : candidate);
            case "attend" -> Optional.of(
                    negative
                            ? candidate.as(EventType.TALKS_NOT_HELD, false, "")
                            : candidate.as(EventType.TALKS_HELD, false, ""));
            case "alone" -> Optional.of(
                    isAlone(candidate) ? candidate.as(EventType.AGREEMENT_PROPOSED, negative, "") : candidate);
            case "decline" -> negative ? Optional.of(candidate.as(candidate.type(), false, "")) : Optional.empty();
            case "disown" -> negative && !candidate.said().isEmpty()
                    ? Optional.of(candidate.as(candidate.type(), false, ""))
                    : Optional.empty();
            case "fruitless" -> Optional.of(
                    negative && !candidate.manner().is("planned")
                            ? candidate.as(EventType.TALKS_FAILED, false, "")
                            : candidate);
            case "notheld" -> Optional.of(negative ? notHeld(candidate) : candidate);
            case "told" -> candidate.said().isEmpty() ? Optional.empty() : Optional.of(candidate);
            case "wait" -> candidate.manner().is("waits") || candidate.manner().is("promised")
                    ? Optional.of(candidate.as(candidate.type(), false, ""))
                    : Optional.empty();
            case "accept" -> Optional.of(negative ? candidate.as(EventType.REJECTION, false, "") : candidate);
            case "never" -> {
                if (candidate.said().isEmpty()) {
                    trace.lost(candidate.match(), "nobody says so: it is no denial");
                    yield Optional.empty();
                }
                yield Optional.of(candidate);
            }
            default -> Optional.of(candidate);
        };
    }

    /** A round that was not held, or that a party says will not be: a mediator's word is no refusal. */
    private Candidate notHeld(Candidate candidate) {
        Manner manner = candidate.manner();
        boolean ahead = manner.is("planned") || manner.is("willnot");
        if (!ahead) {
            return candidate.as(EventType.TALKS_NOT_HELD, false, "");
        }
        boolean ofParty = candidate.said().stream()
                .flatMap(said -> said.speakers().stream())
                .anyMatch(word -> !scene.is("@GOBETWEEN", word) && !scene.is("@ONLOOKER", word));
        return manner.is("waits") || ofParty || manner.is("willnot")
                ? candidate
                : candidate.as(EventType.TALKS_NOT_HELD, false, "");
    }

    /** "the chief agreed to postpone it": one who agrees to do something binds nobody else. */
    private boolean isAlone(Candidate candidate) {
        List<Integer> agents = candidate.match().frame().slot("agent");
        return agents.size() == 1
                && candidate.match().frame().slot("with").isEmpty()
                && !tree.isPronoun(agents.get(0))
                && !scene.lexicon().classes().holds("@SIDES", tree.lemma(agents.get(0)))
                && (!tree.token(agents.get(0)).xpos().endsWith("S") || isOfOne(agents.get(0)));
    }

    /** "leaders of the party": they speak for one body. */
    private boolean isOfOne(int word) {
        List<Integer> of = tree.children(word, "nmod").stream()
                .filter(child -> tree.preposition(child).equals("of"))
                .toList();
        return of.size() == 1
                && tree.children(word, "conj").isEmpty()
                && tree.children(of.get(0), "conj").isEmpty()
                && !tree.token(of.get(0)).xpos().endsWith("S")
                && scene.lexicon().classes().holds("@PERSON", tree.lemma(word));
    }

    private boolean applies(Shift shift, Candidate candidate) {
        boolean event = shift.event().equals(candidate.type().id())
                || shift.event().equals(candidate.type().family().name());
        if (!event || !candidate.manner().is(shift.key())) {
            return false;
        }
        boolean threat = shift.becomes().equals("threat");
        return !threat || isOwnWill(candidate);
    }

    /** An attack to come is a threat where somebody announces it, not where an accuser or the outlet foretells it. */
    private boolean isOwnWill(Candidate candidate) {
        boolean accused = candidate.said().stream().anyMatch(said -> said.kind().equals("accuse"));
        boolean forecast = candidate.manner().is("would") && candidate.said().isEmpty();
        boolean stipulated =
                candidate.match().frame().slot("under").stream().anyMatch(word -> scene.is("@AGREEMENT", word));
        return !accused && !forecast && !stipulated && !candidate.manner().negative();
    }

    private Candidate apply(Shift shift, Candidate candidate) {
        EventType type = EventType.of(shift.becomes()).orElse(candidate.type());
        boolean negative = shift.polarity().equals("keep")
                ? candidate.manner().negative()
                : shift.polarity().equals("negative");
        return candidate.as(type, negative, shift.modality().equals("-") ? "" : shift.modality());
    }

    /** Acts that only may, must or would happen are none. */
    private boolean unreal(Candidate candidate) {
        Manner manner = candidate.manner();
        Family family = candidate.type().family();
        boolean act = family == Family.HOSTILITIES || family == Family.HARM || family == Family.DETAINEES;
        boolean unreal = act
                        && (manner.is("may")
                                || manner.is("agreed")
                                || manner.is("would")
                                || isStillToCome(manner) && family == Family.HARM)
                || manner.is("must") && family != Family.STATEMENT;
        if (unreal) {
            trace.lost(candidate.match(), "it is only possible, foretold or due");
        }
        return unreal;
    }

    private static boolean isStillToCome(Manner manner) {
        return manner.is("planned") || manner.is("agreed");
    }

    private List<Candidate> swallowed(List<Candidate> all) {
        Set<Candidate> gone = new HashSet<>();
        for (Candidate eater : all) {
            for (Candidate eaten : all) {
                if (eater != eaten && !gone.contains(eater) && swallows(eater, eaten)) {
                    gone.add(eaten);
                    trace.lost(
                            eaten.match(),
                            "it is the content of " + eater.match().pattern().id());
                }
            }
        }
        return all.stream().filter(candidate -> !gone.contains(candidate)).toList();
    }

    private boolean swallows(Candidate eater, Candidate eaten) {
        List<String> spared = eater.match().steer("yieldto");
        if (spared.contains(eaten.type().id())) {
            return false;
        }
        for (String slot : eater.match().steer("swallow")) {
            for (int word : scene.words(eater.match().frame(), slot)) {
                if (below(word, eaten.head(), eater.head()) && !isToldByAnother(eater, eaten, word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean below(int word, int head, int eater) {
        return tree.dominates(word, head) && !tree.dominates(word, eater);
    }

    /** "denied a claim by B that ...": what B claims stays B's claim. */
    private boolean isToldByAnother(Candidate eater, Candidate eaten, int word) {
        if (eater.type() != EventType.DENIAL) {
            return false;
        }
        return eaten.said().stream()
                .anyMatch(said -> said.verb() >= 0
                        && !said.speakers().isEmpty()
                        && tree.dominates(word, said.verb())
                        && said.speakers().stream().noneMatch(tree::isPronoun));
    }

    private List<Candidate> yielded(List<Candidate> all) {
        List<Candidate> kept = new ArrayList<>();
        for (Candidate candidate : all) {
            Optional<Candidate> other = all.stream()
                    .filter(one -> one != candidate && yields(candidate, one))
                    .findFirst();
            if (other.isPresent()) {
                trace.lost(
                        candidate.match(),
                        "it yields to " + other.get().match().pattern().id());
            } else {
                kept.add(candidate);
            }
        }
        return kept;
    }

    private boolean yields(Candidate candidate, Candidate other) {
        List<String> only = candidate.match().steer("yieldto");
        if (!only.isEmpty() && !only.contains(other.type().id())) {
            return false;
        }
        return candidate.match().steer("yield").stream()
                .flatMap(slot -> scene.words(candidate.match().frame(), slot).stream())
                .anyMatch(word -> below(word, other.head(), candidate.head()));
    }
}
