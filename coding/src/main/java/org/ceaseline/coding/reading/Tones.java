package org.ceaseline.coding.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.coding.Claim.Modality;
import org.ceaseline.coding.Claim.Voice;
import org.ceaseline.coding.learnt.Seen;
import org.ceaseline.coding.learnt.Stretch;
import org.ceaseline.coding.tree.Tree;

/**
 * What a model sees of how an event is told: the words around it, who says so by the rules, and what the rules make of it. Of names it
 * sees that they are there and never which.
 */
final class Tones {

    private static final Stretch BLANK = Stretch.of(" ");
    private static final int ABOVE = 3;

    /** Word classes that tell something of a whole sentence. */
    private static final List<String> TELLING =
            List.of("@FIRSTPERSON", "@SAYS", "@ACCORDING", "@IF", "@WOULD", "@MAY", "@MUST", "@FUTURE");

    private static final Set<String> MARKS = Set.of("\"", "“", "``");
    private static final Set<String> HELPERS = Set.of("aux", "aux:pass", "mark", "cop", "cc");
    private static final Set<String> MODIFIERS = Set.of("advmod", "det", "amod");

    private final Scene scene;
    private final Tree tree;
    private final Story story;
    private final Traits words;

    Tones(Scene scene, Story story) {
        this.scene = scene;
        this.tree = scene.tree();
        this.story = story;
        this.words = new Traits(scene);
    }

    /**
     * What the rules, and what is learnt of the parts, make of it.
     *
     * @param chain who says so, the outlet first
     * @param issuer the body whose own words the report is
     */
    record Told(List<Voice> chain, Optional<Voice> issuer, Modality modality, Casting.Chosen chosen) {

        private Voice last() {
            return chain.get(chain.size() - 1);
        }

        private boolean isOwn() {
            return chain.size() == 1;
        }

        boolean isAnothers() {
            return source().equals("another");
        }

        /** Who says so: the outlet, the body that issues the paper, whoever acts, or another. */
        private String source() {
            if (isOwn()) {
                return "outlet";
            }
            String name = last().surface();
            if (issuer.filter(one -> one.surface().equals(name)).isPresent()) {
                return "issuer";
            }
            return chosen.actors().stream().anyMatch(party -> party.name().equals(name)) ? "actor" : "another";
        }
    }

    /** All that is seen, by itself and with the type, the family and the rules' answer. */
    void of(Candidate candidate, Told told, Seen seen) {
        Set<String> plain = new LinkedHashSet<>();
        addSpeaker(plain, told);
        addSaid(plain, candidate);
        addManner(plain, candidate);
        addVerb(plain, candidate.head());
        addAbove(plain, candidate.head());
        addSentence(plain);
        addParts(plain, told);
        Stretch type = Stretch.of(candidate.type().id());
        Stretch family = Stretch.of(candidate.type().family().name());
        Stretch rule = Stretch.of(told.modality().name() + " " + told.source());
        for (String one : plain) {
            Stretch trait = Stretch.of(one);
            seen.take(trait);
            seen.take(type, BLANK, trait);
            seen.take(family, BLANK, trait);
            seen.take(rule, BLANK, trait);
        }
        seen.take(type);
        seen.take(family);
        seen.take(rule);
        seen.take(rule, BLANK, type);
        Stretch pattern = Stretch.of("pattern " + candidate.match().pattern().id());
        seen.take(pattern);
        seen.take(rule, BLANK, pattern);
    }

    private void addSpeaker(Set<String> plain, Told told) {
        plain.add("source " + told.source());
        plain.add("speakers " + Math.min(3, told.chain().size() - 1));
        plain.add("issuer " + told.issuer().map(Voice::kind).orElse("none"));
        if (!told.isOwn()) {
            plain.add("speaker kind " + told.last().kind());
            plain.add("speaker verb " + told.last().verb());
            plain.add("speaker class " + told.last().verbClass());
        }
        plain.add("before " + Math.min(2, story.chain().size()));
        plain.add(story.speaker().isPresent() ? "somebody spoke" : "nobody spoke");
        if (story.isQuoteOpen()) {
            plain.add("within a quotation");
        }
    }

    private void addSaid(Set<String> plain, Candidate candidate) {
        plain.add("said " + candidate.said().size());
        for (Said said : candidate.said()) {
            plain.add("said as " + said.kind());
            plain.add("said by "
                    + (said.speakers().isEmpty()
                            ? "nobody"
                            : words.word(said.speakers().get(0))));
            plain.add("said with " + (said.verb() < 0 ? "phrase" : tree.lemma(said.verb())));
        }
    }

    private static void addManner(Set<String> plain, Candidate candidate) {
        Manner manner = candidate.manner();
        manner.keys().forEach(key -> plain.add("manner " + key));
        manner.rules().forEach(key -> plain.add("operator " + key));
        plain.add("negative " + manner.negative());
        plain.add("condition " + manner.condition().isPresent());
        plain.add("shifted " + candidate.shiftedModality());
        candidate.match().pattern().set().forEach((key, value) -> plain.add("sets " + key + " " + value));
        plain.add("frame " + candidate.match().frame().kind()
                + (candidate.match().frame().passive() ? " passive" : ""));
        plain.add("agent " + !candidate.match().frame().slot("agent").isEmpty());
    }

    private void addVerb(Set<String> plain, int head) {
        plain.add("word " + words.word(head));
        plain.add("tag " + tree.token(head).xpos());
        plain.add("relation " + tree.relation(head));
        for (int child : tree.children(head)) {
            String relation = tree.relation(child);
            if (HELPERS.contains(relation) || MODIFIERS.contains(relation)) {
                plain.add(relation + " " + words.word(child));
            }
        }
    }

    private void addAbove(Set<String> plain, int head) {
        int at = head;
        for (int step = 1; step <= ABOVE && tree.head(at) >= 0; step++) {
            String relation = tree.relation(at);
            at = tree.head(at);
            String word = words.word(at);
            plain.add("above " + word);
            plain.add("above " + relation + " " + word);
            scene.lexicon().classes().of(word).forEach(name -> plain.add("above class " + name));
            for (int helper : tree.children(at, "aux", "aux:pass", "mark")) {
                plain.add("above " + tree.relation(helper) + " " + tree.lemma(helper));
            }
        }
    }

    private void addSentence(Set<String> plain) {
        plain.add("section " + scene.section().kind());
        for (int word = 0; word < tree.size(); word++) {
            String form = tree.form(word).toLowerCase(Locale.ROOT);
            TELLING.stream()
                    .filter(name -> scene.lexicon().classes().holds(name, form))
                    .forEach(name -> plain.add("has " + name));
            if (MARKS.contains(form)) {
                plain.add("has marks");
            }
        }
    }

    private static void addParts(Set<String> plain, Told told) {
        plain.add("actors " + told.chosen().actors().size());
        plain.add("targets " + told.chosen().targets().size());
        for (Party party : told.chosen().actors()) {
            plain.add("actor kind " + party.kind());
            if (told.issuer().filter(one -> one.surface().equals(party.name())).isPresent()) {
                plain.add("issuer acts");
            }
        }
        told.chosen().targets().forEach(party -> plain.add("target kind " + party.kind()));
    }
}
