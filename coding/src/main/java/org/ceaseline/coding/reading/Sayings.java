package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.coding.pattern.WordClasses;
import org.ceaseline.coding.reading.Lexicon.Saying;
import org.ceaseline.coding.tree.Frame;
import org.ceaseline.coding.tree.Tree;

/** Finds who says a thing within its sentence, innermost first. */
final class Sayings {

    private static final Set<String> CLOSING = Set.of(",", "”", "\"");

    private final Scene scene;
    private final Tree tree;
    private final WordClasses classes;

    Sayings(Scene scene) {
        this.scene = scene;
        this.tree = scene.tree();
        this.classes = scene.lexicon().classes();
    }

    /** The links above and beside a word, innermost first. */
    List<Said> above(int head) {
        Map<Integer, Said> links = new LinkedHashMap<>();
        int node = head;
        int steps = 0;
        while (node >= 0 && steps++ < 20) {
            beside(node, head, links);
            int above = tree.head(node);
            if (above >= 0 && opensAnew(node, above)) {
                break;
            }
            if (above >= 0) {
                governing(node, above, head).ifPresent(said -> links.putIfAbsent(said.verb(), said));
            }
            if (!links.isEmpty()
                    && tree.relation(node).equals("advcl")
                    && Set.of("while", "whereas").contains(tree.marker(node))) {
                break;
            }
            node = above;
        }
        if (links.isEmpty()) {
            trailing(head, links);
        }
        if (links.isEmpty()) {
            accordingAnywhere(head, links);
        }
        return withSources(new ArrayList<>(links.values()));
    }

    /** "the parties were urged to talk; a diplomat said that": behind a semicolon somebody tells something else. */
    private boolean opensAnew(int node, int above) {
        int mark = tree.lastBetween(node, above, ";");
        int behind = mark + 1;
        return mark >= 0
                && (scene.frames().at(above).slot("comp").stream().anyMatch(clause -> clause > above)
                        || tree.children(above, "nsubj").stream()
                                .anyMatch(subject -> tree.reach(subject)[0] == behind));
    }

    /** "..., according to the ministry" where the tree hangs the phrase elsewhere. */
    private void accordingAnywhere(int head, Map<Integer, Said> links) {
        for (int word = 0; word < tree.size(); word++) {
            boolean free = !tree.dominates(head, word) || word > head;
            if (free && tree.isNoun(word)) {
                int at = word;
                phrase(word).ifPresent(said -> links.putIfAbsent(at, said));
            }
        }
    }

    /** Adds the sources that speakers cite: "the agency, quoting an officer, said". */
    private List<Said> withSources(List<Said> said) {
        List<Said> all = new ArrayList<>();
        for (Said one : said) {
            sourceOf(one)
                    .filter(source -> said.stream().noneMatch(other -> other.verb() == source.verb()))
                    .ifPresent(all::add);
            all.add(one);
        }
        return all;
    }

    private Optional<Said> sourceOf(Said said) {
        List<Integer> holders = new ArrayList<>(said.speakers());
        if (said.verb() >= 0) {
            holders.add(said.verb());
        }
        for (int holder : holders) {
            for (int clause : tree.children(holder, "advcl", "acl", "conj")) {
                List<Saying> cited = kinds(clause, "cite");
                boolean relative = tree.relation(clause).equals("acl")
                        && !scene.frames().at(clause).passive();
                if (!cited.isEmpty() && (relative || tree.token(clause).xpos().equals("VBG"))) {
                    return Optional.of(source(clause, cited.get(0)));
                }
            }
        }
        return Optional.empty();
    }

    /** Phrases and inserted clauses beside a predicate: "according to", "as the agency reported", ", he said". */
    private void beside(int node, int head, Map<Integer, Said> links) {
        for (int child : tree.children(node)) {
            if (tree.dominates(child, head)) {
                continue;
            }
            switch (tree.relation(child)) {
                case "obl", "nmod" -> phrase(child).ifPresent(said -> links.putIfAbsent(child, said));
                case "parataxis" -> inserted(child, links);
                case "advcl" -> adverbial(child, links);
                default -> {}
            }
        }
    }

    private Optional<Said> phrase(int child) {
        String preposition = tree.preposition(child);
        if (!classes.holds("@ACCORDING", preposition)) {
            return Optional.empty();
        }
        return Optional.of(new Said(tree.withConjuncts(child), child, "phrase", "neutral", List.of()));
    }

    private void inserted(int clause, Map<Integer, Said> links) {
        saying(clause, "say", "inform", "opinion", "record").ifPresent(said -> {
            if (!said.speakers().isEmpty()
                    && scene.frames().at(clause).slot("comp").isEmpty()) {
                links.putIfAbsent(clause, said);
            }
        });
    }

    private void adverbial(int clause, Map<Integer, Said> links) {
        if (classes.holds("@ASSAID", tree.marker(clause)) || tree.marker(clause).isEmpty()) {
            List<Saying> cited = kinds(clause, "cite");
            if (!cited.isEmpty()) {
                links.putIfAbsent(clause, source(clause, cited.get(0)));
            } else if (classes.holds("@ASSAID", tree.marker(clause))) {
                saying(clause, "say", "record", "cite").ifPresent(said -> links.putIfAbsent(clause, said));
            }
        }
    }

    private Said source(int verb, Saying saying) {
        Frame frame = scene.frames().at(verb);
        return new Said(frame.slot("patient"), verb, "source", saying.verbClass(), List.of());
    }

    /** The verb or noun of saying that governs a word as its content. */
    private Optional<Said> governing(int node, int above, int head) {
        String relation = tree.relation(node);
        return switch (relation) {
            case "ccomp", "xcomp", "parataxis" -> clausal(node, above);
            case "obj" -> isPerformed(node, above) ? saying(above, "record") : saying(above, "record", "tell");
            case "nsubj:pass" -> saying(above, "record", "tell");
            case "nsubj" -> scene.frames().at(above).passive() ? saying(above, "record", "tell") : Optional.empty();
            case "obl" -> accused(node, above)
                    .or(() -> spokenOf(node, above))
                    .or(() -> isPartOfCount(head, node) ? saying(above, "record") : Optional.empty());
            case "advcl" -> node < above && tree.marker(node).isEmpty() ? clausal(node, above) : accused(node, above);
            case "acl" -> noun(node, above);
            case "nmod" -> tree.preposition(node).equals("of") ? noun(node, above) : Optional.empty();
            case "conj" -> goesOn(node, above);
            default -> Optional.empty();
        };
    }

    /** "counted nine violations on Friday, among them a raid": what is counted with them, though it hangs on the day. */
    private boolean isPartOfCount(int head, int node) {
        for (int at = head; at >= 0 && at != node; at = tree.head(at)) {
            boolean counted = tree.isNoun(at)
                    && (tree.preposition(at).equals("including")
                            || tree.children(at, "nmod").stream()
                                    .anyMatch(child -> tree.isPronoun(child)
                                            && tree.preposition(child).equals("among")));
            if (counted) {
                return true;
            }
        }
        return false;
    }

    /** "announced a halt": whoever announces an act of his own does not report it. */
    private boolean isPerformed(int node, int above) {
        return scene.frames().at(node).slot("support").contains(above);
    }

    /** "..., he said, and three were killed": what follows a verb of saying is said too. */
    private Optional<Said> goesOn(int node, int above) {
        boolean fronted = scene.frames().at(above).slot("comp").stream().anyMatch(clause -> clause < above);
        boolean own = tree.child(node, "nsubj", "nsubj:pass") >= 0;
        return fronted && own && tree.isVerb(above) ? saying(above, "say", "inform") : Optional.empty();
    }

    /** "..., the monitor said on Monday" where the tree hangs the verb of saying elsewhere. */
    private void trailing(int head, Map<Integer, Said> links) {
        for (int verb = head + 1; verb < tree.size(); verb++) {
            boolean free = tree.isVerb(verb) && !links.containsKey(verb) && speakerAfter(verb, head);
            if (!free || !opensAfterComma(verb, head)) {
                continue;
            }
            int at = verb;
            boolean goesOn =
                    scene.frames().at(verb).slot("comp").stream().anyMatch(clause -> clause > at && isFinite(clause));
            if (!goesOn || isAdding(verb)) {
                saying(verb, "say", "inform").or(() -> citedAs(at)).ifPresent(said -> links.put(at, said));
            }
        }
    }

    /** "..., the office announced, adding that": the clause behind it is what is added. */
    private boolean isAdding(int verb) {
        return verb + 2 < tree.size()
                && tree.form(verb + 1).equals(",")
                && tree.token(verb + 2).xpos().equals("VBG")
                && !kinds(verb + 2, "say").isEmpty();
    }

    private boolean speakerAfter(int verb, int head) {
        boolean subject = tree.children(verb, "nsubj").stream().anyMatch(word -> word > head);
        return subject || namedBefore(verb).stream().anyMatch(word -> word > head);
    }

    /** The same link with those speakers only who stand behind the event; the last of two is the name. */
    private Said behind(Said said, int verb, int head) {
        List<Integer> subjects = tree.children(verb, "nsubj").stream()
                .filter(word -> word > head)
                .toList();
        if (subjects.isEmpty()) {
            return said;
        }
        int last = subjects.get(subjects.size() - 1);
        List<Integer> speakers = tree.child(last, "conj") >= 0 ? tree.withConjuncts(last) : List.of(last);
        return new Said(speakers, said.verb(), said.kind(), said.verbClass(), said.hearers());
    }

    private boolean isFinite(int clause) {
        boolean predicate = tree.isVerb(clause) || tree.child(clause, "cop", "nsubj") >= 0;
        return predicate && !tree.token(clause).xpos().equals("VBG");
    }

    /** True where a comma or a closing quote stands between the event and the verb, and no other verb after it. */
    private boolean opensAfterComma(int verb, int head) {
        for (int at = verb - 1; at > head && verb - at < 14; at--) {
            if (CLOSING.contains(tree.form(at))) {
                return true;
            }
            if (tree.isVerb(at) && !tree.relation(at).equals("amod") && tree.child(at, "aux") < 0 && at < verb - 1) {
                return false;
            }
        }
        return false;
    }

    /** "a channel quoted him as saying". */
    private Optional<Said> citedAs(int verb) {
        Frame frame = scene.frames().at(verb);
        List<Integer> quoted = frame.has("patient") ? frame.slot("patient") : frame.slot("to");
        return kinds(verb, "cite").isEmpty() || quoted.isEmpty()
                ? Optional.empty()
                : Optional.of(new Said(quoted, verb, "quoted", "neutral", frame.slot("agent")));
    }

    private Optional<Said> clausal(int node, int above) {
        if (tree.isNoun(node)
                && !tree.preposition(node).isEmpty()
                && tree.child(node, "cop", "nsubj", "nsubj:pass") < 0) {
            return Optional.empty();
        }
        Optional<Said> quoted = quotedAs(node, above);
        if (quoted.isPresent()) {
            return quoted;
        }
        return saying(above, "say", "inform", "opinion", "record", "accuse").or(() -> noun(node, above));
    }

    /** "was quoted by the centre as saying": the one quoted speaks, the one who quotes passes it on. */
    private Optional<Said> quotedAs(int node, int above) {
        List<Saying> cited = kinds(above, "cite");
        if (cited.isEmpty()) {
            return Optional.empty();
        }
        Frame frame = scene.frames().at(above);
        return Optional.of(
                new Said(frame.slot("patient"), above, "quoted", cited.get(0).verbClass(), frame.slot("agent")));
    }

    private Optional<Said> accused(int node, int above) {
        Frame frame = scene.frames().at(above);
        boolean content = List.of("of", "for", "with").stream()
                .anyMatch(slot ->
                        frame.slot(slot).contains(node) || frame.slot(slot).contains(tree.firstConjunct(node)));
        if (content) {
            return saying(above, "accuse");
        }
        if (!kinds(node, "noun").isEmpty() && tree.isNoun(node)) {
            return saying(above, "say");
        }
        return tree.isVerb(node) && tree.marker(node).equals("as") ? quotedAs(node, above) : Optional.empty();
    }

    /** "admitted to the loss of four men", "spoke of an ambush": the phrase tells what is said. */
    private Optional<Said> spokenOf(int node, int above) {
        String verb = tree.lemma(above) + " " + tree.preposition(node);
        return classes.holds("@SPOKENOF", verb) && tree.isNoun(node) ? saying(above, "say") : Optional.empty();
    }

    private Optional<Said> noun(int node, int above) {
        if (!tree.isNoun(above)) {
            return Optional.empty();
        }
        List<Saying> nouns = kinds(above, "noun");
        Frame frame = scene.frames().at(above);
        List<Integer> speakers = new ArrayList<>(frame.slot("agent"));
        if (speakers.isEmpty()) {
            speakers.addAll(frame.slot("poss"));
        }
        if (nouns.isEmpty() || speakers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Said(speakers, above, "noun", nouns.get(0).verbClass(), List.of()));
    }

    private List<Saying> kinds(int word, String... kinds) {
        String lemma = tree.isVerb(word) ? scene.frames().withParticle(word) : tree.lemma(word);
        List<Saying> sayings = scene.lexicon().sayings(lemma);
        if (sayings.isEmpty()) {
            sayings = scene.lexicon().sayings(tree.lemma(word));
        }
        return sayings.stream()
                .filter(saying -> List.of(kinds).contains(saying.kind()))
                .toList();
    }

    private Optional<Said> saying(int verb, String... kinds) {
        List<Saying> sayings = kinds(verb, kinds);
        if (sayings.isEmpty() || tree.isNoun(verb)) {
            return Optional.empty();
        }
        Saying saying = sayings.get(0);
        Frame frame = scene.frames().at(verb);
        List<Integer> speakers = frame.slot("agent").stream()
                .filter(word -> word + 1 == tree.size() || !tree.form(word + 1).equals(":"))
                .toList();
        if (speakers.isEmpty() && !frame.passive()) {
            speakers = namedBehind(verb);
        }
        if (speakers.isEmpty() && !frame.passive()) {
            speakers = namedBefore(verb);
        }
        List<Integer> hearers = new ArrayList<>(frame.slot("to"));
        if (tree.lemma(verb).equals("tell") || saying.kind().equals("inform")) {
            hearers.addAll(frame.slot("patient"));
        }
        return Optional.of(new Said(speakers, verb, saying.kind(), saying.verbClass(), hearers));
    }

    /** "..., says the Front", read as if the Front were said: what is said stands before the verb, who says it behind. */
    private List<Integer> namedBehind(int verb) {
        boolean told = scene.tree().children(verb, "ccomp").stream().anyMatch(content -> content < verb);
        return told && !tree.lemma(verb).equals("tell")
                ? scene.tree().children(verb, "obj").stream()
                        .filter(word -> word > verb)
                        .toList()
                : List.of();
    }

    /** "..., the mayor, Isabel Climente, said": the one named between commas, where the tree gives no subject. */
    private List<Integer> namedBefore(int verb) {
        if (verb < 2 || !tree.form(verb - 1).equals(",")) {
            return List.of();
        }
        for (int word = verb - 2; word >= 0 && verb - word < 9; word--) {
            if (tree.relation(word).equals("appos") && tree.reach(word)[1] >= verb - 3) {
                return List.of(tree.head(word));
            }
        }
        return List.of();
    }

    /** The first verb of saying with a speaker anywhere in the sentence, for quotes that run on. */
    Optional<Said> anywhere() {
        for (int word = 0; word < tree.size(); word++) {
            if (tree.isVerb(word)) {
                Optional<Said> said = saying(word, "say", "inform", "record");
                if (said.isPresent() && !said.get().speakers().isEmpty()) {
                    return said;
                }
            }
        }
        return Optional.empty();
    }
}
