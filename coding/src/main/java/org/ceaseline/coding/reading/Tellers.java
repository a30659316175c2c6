package org.ceaseline.coding.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.EventType.Family;
import org.ceaseline.coding.tree.Frame;
import org.ceaseline.coding.tree.Tree;

/** Finds those who tell of an event by the very verb that carries it, and tells who of those named is no source of his own. */
final class Tellers {

    private static final Set<EventType> DEALS =
            Set.of(EventType.AGREEMENT_SIGNED, EventType.CEASEFIRE_IN_FORCE, EventType.AGREEMENT_EXTENDED);

    private final Scene scene;
    private final Tree tree;

    Tellers(Scene scene) {
        this.scene = scene;
        this.tree = scene.tree();
    }

    /** "residents counted five bodies", "the Guard put the toll at nine", "the ministry called it a breach". */
    Optional<Said> of(Candidate candidate) {
        boolean told = candidate.match().pattern().set().containsKey("teller") || counts(candidate);
        int verb = told
                ? candidate.head()
                : candidate.type() == EventType.VIOLATION_ALLEGED ? calling(candidate.head()) : -1;
        if (verb < 0) {
            return Optional.empty();
        }
        List<Integer> agents = agents(verb);
        return agents.isEmpty()
                ? Optional.empty()
                : Optional.of(new Said(agents, verb, "record", "neutral", List.of()));
    }

    private boolean counts(Candidate candidate) {
        Family family = candidate.type().family();
        boolean countable = family == Family.HARM || family == Family.COMPLIANCE;
        boolean put = family == Family.HARM && tree.lemma(candidate.head()).equals("put");
        return countable && (put || isHolding("@COUNTING", candidate.head()));
    }

    /** "residents counted five bodies" may be read as residents who were counted. */
    private List<Integer> agents(int verb) {
        Frame frame = scene.frames().at(verb);
        boolean described = tree.relation(verb).equals("acl")
                && !frame.passive()
                && tree.children(verb, "obj").stream().anyMatch(object -> object > verb)
                && tree.head(verb) == verb - 1;
        return described ? List.of(tree.head(verb)) : frame.slot("agent");
    }

    /** The verb that calls something by this noun: "described the raid as a breach", "called it a breach"; -1 where none does. */
    int calling(int noun) {
        int verb = tree.isVerb(noun) ? noun : tree.head(noun);
        return verb >= 0 && isHolding("@CALLS", verb) && tree.isVerb(verb) ? verb : -1;
    }

    private boolean isHolding(String name, int word) {
        return scene.lexicon().classes().holds(name, tree.lemma(word));
    }

    /** Pictures and our own correspondents: the outlet tells. @param cited true where the report gives another's words */
    boolean isNobody(Said said, boolean cited) {
        return !said.speakers().isEmpty()
                && said.speakers().stream()
                        .allMatch(word -> isHolding("@EVIDENCE", word) || !cited && isOurReporter(word));
    }

    /** "our correspondent reported". */
    boolean isOwnReport(Candidate candidate) {
        return candidate.said().stream()
                .anyMatch(said ->
                        !said.speakers().isEmpty() && said.speakers().stream().allMatch(this::isOurReporter));
    }

    private boolean isOurReporter(int word) {
        return isHolding("@REPORTER", word)
                && tree.children(word, "nmod").stream()
                        .anyMatch(whose -> tree.form(whose).equals("our"));
    }

    /** "which took effect in May", "signed in May". */
    private static boolean isDescribing(int verb, Tree tree) {
        boolean relative = tree.token(verb).relation().equals("acl:relcl")
                && tree.children(verb).stream().anyMatch(child -> Set.of("which", "that", "who", "whom")
                        .contains(tree.form(child)));
        boolean reduced =
                tree.relation(verb).equals("acl") && tree.token(verb).xpos().equals("VBN");
        return (relative || reduced) && tree.marker(verb).isEmpty();
    }

    /** "said a doctor, in the worst week since the two signed a truce": a deal that the outlet recalls beside what is told. */
    static boolean isRecalled(Candidate candidate, Scene scene) {
        if (!DEALS.contains(candidate.type())
                || candidate.said().isEmpty()
                || candidate.manner().is("planned")) {
            return false;
        }
        Tree tree = scene.tree();
        int said = candidate.said().get(0).verb();
        int node = candidate.head();
        while (node >= 0 && node != said) {
            boolean aside = tree.relation(node).equals("advcl")
                            && Stream.of(tree.marker(node).split(" ")).anyMatch("since"::equals)
                    || isDescribing(node, tree);
            if (aside) {
                return true;
            }
            node = tree.head(node);
        }
        return false;
    }
}
