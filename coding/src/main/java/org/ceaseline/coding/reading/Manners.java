package org.ceaseline.coding.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim.Condition;
import org.ceaseline.coding.reading.Lexicon.Operator;
import org.ceaseline.coding.tree.Frame;
import org.ceaseline.coding.tree.Tree;

/** Reads modality and polarity of an event from the words beside it and above it, from the event outwards. */
final class Manners {

    private final Scene scene;
    private final Tree tree;
    private final Conditions conditions;
    private final Waiting waiting;

    Manners(Scene scene) {
        this.scene = scene;
        this.tree = scene.tree();
        this.conditions = new Conditions(scene);
        this.waiting = new Waiting(scene, conditions);
    }

    Manner of(Match match) {
        Manner.Draft draft = new Manner.Draft();
        int head = match.head();
        if (scene.tree().isNoun(head)) {
            nominal(head, draft);
        }
        beside(head, draft, match);
        climb(match, draft);
        if (isWithinCondition(head)) {
            draft.drop("it stands in a condition");
        }
        Optional<Condition> condition = conditions.above(head);
        EventType type = match.pattern().type();
        if (condition.isEmpty() && (type == EventType.THREAT || type == EventType.WARNING)) {
            condition = match.frame().slot("comp").stream()
                    .flatMap(word -> conditions.above(word).stream())
                    .findFirst();
        }
        if (condition.isEmpty() && (type == EventType.THREAT || draft.is("future"))) {
            condition = conditions.anywhere();
        }
        condition.ifPresent(found -> draft.key("conditional"));
        if (waiting.isAwaiting(head)) {
            draft.key("waits");
        } else if (waiting.isPromised(head)) {
            draft.key("promised");
        }
        return draft.manner(condition);
    }

    /** True anywhere below "if" or "unless", however the words hang. */
    private boolean isWithinCondition(int head) {
        int at = head;
        while (at >= 0) {
            if (conditions.isCondition(at) && !isHeldToBeSo(at, tree.marker(at))) {
                return true;
            }
            at = tree.head(at);
        }
        return false;
    }

    /** Determiners and prepositions of a noun of action. */
    private void nominal(int head, Manner.Draft draft) {
        if (isNegated(head)) {
            draft.flip();
        }
        if (tree.children(head, "det").stream()
                        .anyMatch(det -> Set.of("any", "every").contains(tree.form(det)))
                && !draft.isNegative()) {
            draft.drop("any such event is none that happened");
        }
        String preposition = tree.preposition(head);
        if (preposition.equals("without")) {
            draft.flip();
            draft.key("without");
        }
        if (scene.lexicon().classes().holds("@UNREAL", preposition)) {
            draft.drop("it stands behind \"" + preposition + "\"");
        }
        for (int modifier : tree.children(head, "amod")) {
            if (scene.lexicon().classes().holds("@STILLTOCOME", tree.lemma(modifier))) {
                draft.key("planned");
                draft.rule("modifier." + tree.lemma(modifier));
            }
        }
    }

    private boolean isNegated(int word) {
        return tree.children(word, "det", "advmod", "cc", "amod").stream()
                .anyMatch(child -> scene.lexicon().classes().holds("@NEGATION", tree.lemma(child)));
    }

    /** Negation, auxiliaries and markers of one predicate. */
    private void beside(int word, Manner.Draft draft, Match match) {
        boolean negated = isNegated(word) && !tree.isNoun(word);
        if (negated || hasEmptyArgument(word, match) || waiting.isYetTo(word)) {
            draft.flip();
        }
        auxiliaries(word, draft, negated);
        if (tree.relation(word).equals("root") && tree.marker(word).equals("to")) {
            draft.key("planned");
            draft.rule("headline.to");
        }
        if (word == match.head() && isPresent(word) && (isTomorrow(word) || isTimetabled(word))) {
            draft.key("planned");
            draft.rule("time.tomorrow");
        }
        marker(word, draft);
    }

    /** "the round opens tomorrow". */
    private boolean isTomorrow(int verb) {
        return tree.children(verb).stream()
                .anyMatch(child -> Set.of("tomorrow", "tonight").contains(tree.form(child)));
    }

    /** "the truce lapses on Saturday": the present of a timetable; a chronicle opens with its day. */
    private boolean isTimetabled(int verb) {
        return scene.lexicon().classes().holds("@TIMETABLE", tree.lemma(verb))
                && Set.of("VBZ", "VBP").contains(tree.token(verb).xpos())
                && !scene.isTime(0)
                && tree.children(verb, "obl").stream()
                        .anyMatch(day -> scene.lexicon().classes().holds("@CALENDAR", tree.form(day))
                                && Set.of("on", "", "at", "in").contains(tree.preposition(day)));
    }

    /** "no shell was fired", "nobody was killed": the negation stands with an argument. */
    private boolean hasEmptyArgument(int word, Match match) {
        if (word != match.head() || tree.isNoun(word)) {
            return false;
        }
        for (String slot : List.of("agent", "patient")) {
            for (int argument : match.frame().slot(slot)) {
                if (isNegated(argument) || scene.lexicon().classes().holds("@NOBODY", tree.lemma(argument))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void auxiliaries(int word, Manner.Draft draft, boolean negated) {
        for (int aux : tree.children(word, "aux", "cop")) {
            String form = tree.form(aux);
            if (scene.lexicon().classes().holds("@FUTURE", form)) {
                draft.key(negated ? "willnot" : "planned");
                draft.key("future");
                draft.rule("aux." + tree.lemma(aux));
            } else if (scene.lexicon().classes().holds("@WOULD", form)) {
                draft.key(negated ? "willnot" : "would");
                if (!negated) {
                    draft.key("planned");
                }
                draft.rule("aux." + tree.lemma(aux));
            } else if (scene.lexicon().classes().holds("@MUST", form)) {
                draft.key(wasDue(word, form) ? "planned" : "must");
                draft.rule("aux." + tree.lemma(aux));
            } else if (scene.lexicon().classes().holds("@MAY", form)) {
                draft.key("may");
                draft.rule("aux." + tree.lemma(aux));
            } else if (tree.lemma(aux).equals("be")
                    && !waiting.isYetTo(word)
                    && Set.of("to", "that to").contains(tree.marker(word))
                    && tree.children(word, "mark").stream()
                            .anyMatch(mark -> mark > aux && tree.form(mark).equals("to"))) {
                draft.key("planned");
                draft.rule("aux.be-to");
            }
        }
    }

    /** "should have reopened on Monday" tells of a plan, it asks for nothing. */
    private boolean wasDue(int word, String modal) {
        return modal.equals("should")
                && tree.children(word, "aux").stream()
                        .anyMatch(aux -> tree.form(aux).equals("have"));
    }

    private void marker(int word, Manner.Draft draft) {
        String marker = tree.marker(word);
        String relation = tree.relation(word);
        if (conditions.isCondition(word) && !isHeldToBeSo(word, marker)) {
            draft.drop("it stands in a condition");
        } else if (conditions.isCondition(word)) {
            draft.key("dependedon");
        } else if (marker.equals("without")) {
            draft.flip();
            draft.key("without");
        } else if (scene.lexicon().classes().holds("@UNREAL", marker)) {
            draft.drop("it stands behind \"" + marker + "\"");
        } else if (isSubjunctive(word)) {
            draft.key("must");
        } else if (isQuestion(word)) {
            draft.drop("it is a question");
        } else if (relation.equals("advcl") && isPurpose(word)) {
            draft.drop("it is a purpose, not an act");
        } else if (relation.equals("advcl") && marker.equals("before") && isPresent(word)) {
            draft.drop("it is waited for");
        } else if (relation.equals("advcl") && Set.of("until", "till").contains(marker) && isAwaited(word)) {
            draft.drop("it is waited for");
        } else if (waiting.isWaitedFor(word)) {
            draft.drop("it is waited for");
        } else if (relation.equals("advcl") && scene.lexicon().classes().holds("@WHEN", marker) && isAhead(word)) {
            draft.key("planned");
        }
    }

    /** "as long as they refuse": whoever says so holds that they do. */
    private boolean isHeldToBeSo(int word, String marker) {
        boolean present = Set.of("VBP", "VBZ").contains(tree.token(word).xpos());
        return present && scene.lexicon().classes().holds("@SOLONG", marker);
    }

    /** "insisted that the militia withdraw": what is told in the bare form is wanted, not done. */
    private boolean isSubjunctive(int word) {
        int above = tree.head(word);
        boolean bare = tree.relation(word).equals("ccomp")
                && Set.of("VB", "VBP").contains(tree.token(word).xpos())
                && tree.child(word, "aux", "aux:pass", "cop") < 0
                && !tree.marker(word).endsWith("to");
        int subject = bare ? tree.child(word, "nsubj") : -1;
        return above >= 0
                && subject >= 0
                && scene.lexicon().classes().holds("@DEMANDS", tree.lemma(above))
                && (tree.token(word).xpos().equals("VB")
                        || !tree.token(subject).xpos().endsWith("S") && !tree.isPronoun(subject));
    }

    /** "it is not clear who fired": the clause asks, it does not tell. */
    private boolean isQuestion(int word) {
        boolean clear =
                tree.relation(word).equals("acl") && tree.upos(tree.head(word)).equals("ADJ");
        boolean asked = clear || Set.of("ccomp", "csubj", "advcl", "xcomp").contains(tree.relation(word));
        return asked
                && tree.children(word).stream()
                        .anyMatch(child -> scene.lexicon().classes().holds("@ASKING", tree.form(child))
                                && tree.preposition(child).isEmpty()
                                && !isRelativeBehindComma(child));
    }

    /** ", which killed nine": behind a comma it goes on with the noun, it asks nothing. */
    private boolean isRelativeBehindComma(int word) {
        return tree.form(word).equals("which")
                && word > 0
                && tree.form(word - 1).equals(",");
    }

    private boolean isPurpose(int word) {
        boolean completes = tree.head(word) >= 0
                && scene.frames().at(tree.head(word)).slot("comp").contains(word);
        return tree.marker(word).endsWith("to") && tree.child(word, "aux", "nsubj") < 0 && !completes;
    }

    /** True where the clause above a clause of time lies in the future. */
    private boolean isAhead(int word) {
        int above = tree.head(word);
        return above >= 0
                && tree.children(above, "aux").stream()
                        .map(tree::form)
                        .anyMatch(form -> scene.lexicon().classes().holds("@FUTURE", form)
                                || scene.lexicon().classes().holds("@MAY", form));
    }

    private boolean isPresent(int word) {
        return Set.of("VBP", "VBZ").contains(tree.token(word).xpos())
                || tree.children(word, "aux", "cop").stream().anyMatch(aux -> Set.of("VBP", "VBZ")
                        .contains(tree.token(aux).xpos()));
    }

    /** "will not leave until the raids stop": nobody says that they do. */
    private boolean isAwaited(int word) {
        int above = tree.head(word);
        return above >= 0
                && (isNegated(above)
                        || isAhead(word)
                        || tree.children(above, "aux").stream()
                                .anyMatch(aux -> scene.lexicon().classes().holds("@WOULD", tree.form(aux))));
    }

    private void climb(Match match, Manner.Draft draft) {
        int node = match.head();
        int steps = 0;
        while (tree.head(node) >= 0 && steps++ < 12) {
            int above = tree.head(node);
            String relation = tree.relation(node);
            boolean operated = operate(node, above, draft);
            if (!operated && !isInScope(node, above, relation, match)) {
                return;
            }
            if (!relation.equals("conj") || sharesAuxiliary(node)) {
                beside(above, draft, match);
            }
            node = above;
        }
    }

    private boolean sharesAuxiliary(int node) {
        return tree.token(node).xpos().equals("VB") && tree.child(node, "aux", "mark") < 0;
    }

    /** Applies the operator that the word above is to this one; false where it is none. */
    private boolean operate(int node, int above, Manner.Draft draft) {
        String word = tree.isVerb(above) ? scene.frames().withParticle(above) : tree.lemma(above);
        for (Operator operator : scene.lexicon().operators(word)) {
            if (holds(operator, node, above)) {
                if (operator.id().equals("stipulate") && isRelative(above)) {
                    draft.drop("it only tells what the agreement is about");
                }
                operator.does().forEach(effect -> apply(effect, draft, operator.id()));
                draft.rule("operator." + operator.id());
                return true;
            }
        }
        return false;
    }

    /** "the accord, which provides for it": the clause tells what the agreement is about. */
    private boolean isRelative(int verb) {
        int subject = tree.child(verb, "nsubj", "nsubj:pass");
        boolean pronoun = subject >= 0 && Set.of("which", "that").contains(tree.form(subject));
        return tree.relation(verb).equals("acl") || pronoun;
    }

    private boolean holds(Operator operator, int node, int above) {
        Frame frame = scene.frames().at(above);
        int first = tree.firstConjunct(node);
        boolean there = operator.slots().stream().anyMatch(slot -> isIn(slot, frame, node) || isIn(slot, frame, first));
        return there
                && (operator.agent().equals("-")
                        || frame.slot("agent").stream().anyMatch(agent -> scene.is(operator.agent(), agent))
                        || frame.slot("agent").stream()
                                .anyMatch(agent -> Set.of("it", "which").contains(tree.form(agent))));
    }

    /** {@code clause} is a completing clause with a verb: "called it a breach" completes with a noun. */
    private boolean isIn(String slot, Frame frame, int word) {
        return slot.equals("clause")
                ? frame.slot("comp").contains(word) && tree.isVerb(word)
                : frame.slot(slot).contains(word);
    }

    private void apply(String effect, Manner.Draft draft, String id) {
        switch (effect) {
            case "drop" -> draft.drop("it is only the content of \"" + id + "\"");
            case "failed", "refused" -> {
                draft.flip();
                draft.key(effect);
            }
            case "record" -> draft.key("recorded");
            case "ceased", "ended" -> {
                draft.flip();
                draft.key(effect);
            }
            case "pass" -> draft.key("carried");
            case "none" -> {}
            default -> draft.key(effect);
        }
    }

    /** True where what is said of the word above holds of this one too. */
    private boolean isInScope(int node, int above, String relation, Match match) {
        boolean carried = match.frame().slot("support").contains(above);
        return switch (relation) {
            case "conj", "ccomp", "xcomp", "compound" -> true;
            case "advcl" -> scene.frames().at(above).slot("comp").contains(node);
            case "nsubj", "nsubj:pass" -> carried || isOccurrence(above) || isRecording(above);
            case "obj" -> carried || isRecording(above);
            case "obl" -> carried;
            case "nmod" -> tree.isNoun(match.head()) && tree.preposition(node).equals("of");
            default -> false;
        };
    }

    private boolean isOccurrence(int verb) {
        String word = scene.frames().withParticle(verb);
        return scene.lexicon().classes().holds("@HAPPEN", word)
                || scene.lexicon().classes().holds("@HAPPEN", tree.lemma(verb));
    }

    private boolean isRecording(int verb) {
        return scene.lexicon().sayings(tree.lemma(verb)).stream()
                .anyMatch(saying -> Set.of("record", "say").contains(saying.kind()));
    }
}
