package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceaseline.capture.Section;
import org.ceaseline.coding.mention.ActorSpan;
import org.ceaseline.coding.mention.Found;
import org.ceaseline.coding.mention.PlaceSpan;
import org.ceaseline.coding.mention.TimeSpan;
import org.ceaseline.coding.pattern.Asked;
import org.ceaseline.coding.pattern.Asked.Need;
import org.ceaseline.coding.pattern.Condition;
import org.ceaseline.coding.tree.Frame;
import org.ceaseline.coding.tree.Frames;
import org.ceaseline.coding.tree.Tree;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Token;

/** One parsed sentence with everything that is known of its words. Not safe to share between threads. */
final class Scene {

    private final Lexicon lexicon;
    private final Tree tree;
    private final Frames frames;
    private final Listings listings;
    private final Found found;
    private final Section section;
    private final int paragraph;
    private final String text;

    Scene(Lexicon lexicon, Sentence sentence, Found found, Section section, int paragraph, String text) {
        this.lexicon = lexicon;
        this.tree = Tree.of(sentence, lexicon.grammar());
        this.frames = new Frames(tree, lexicon.grammar());
        this.listings = new Listings(this);
        this.found = behindDateline(found, sentence);
        this.section = section;
        this.paragraph = paragraph;
        this.text = text;
    }

    /** What stands before the first word (a dateline) is no part of what the sentence tells. */
    private static Found behindDateline(Found found, Sentence sentence) {
        if (sentence.tokens().isEmpty() || sentence.tokens().get(0).start() == sentence.start()) {
            return found;
        }
        int first = sentence.tokens().get(0).start();
        return new Found(
                found.actors().stream().filter(it -> it.span().start() >= first).toList(),
                found.places().stream().filter(it -> it.span().start() >= first).toList(),
                found.times().stream().filter(it -> it.span().start() >= first).toList(),
                found.counts().stream().filter(it -> it.span().start() >= first).toList());
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Tree tree() {
        return tree;
    }

    Frames frames() {
        return frames;
    }

    Found found() {
        return found;
    }

    Section section() {
        return section;
    }

    /** True for a word of a time expression; one in the dateline holds no word of the sentence. */
    boolean isTime(int word) {
        Token token = tree.token(word);
        return found.times().stream()
                .map(TimeSpan::span)
                .anyMatch(span -> span.holds(word) && span.start() < token.end() && token.start() < span.end());
    }

    String text() {
        return text;
    }

    int paragraph() {
        return paragraph;
    }

    /** What stands before the first word of the sentence: the place and day that it is dated from, or nothing. */
    String dateline() {
        Sentence sentence = tree.sentence();
        return text.substring(
                sentence.start(), Math.max(sentence.start(), tree.token(0).start()));
    }

    /** The words in a slot; {@code slot.slot} goes on from the words in the first. */
    List<Integer> words(Frame frame, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return slot(frame, path);
        }
        List<Integer> words = new ArrayList<>(2);
        for (int word : slot(frame, path.substring(0, dot))) {
            words.addAll(words(frames.at(word), path.substring(dot + 1)));
        }
        return words;
    }

    private List<Integer> slot(Frame frame, String name) {
        if (name.startsWith("~")) {
            return tree.phrasesBelow(frame.head(), name.substring(1));
        }
        return switch (name) {
            case "head" -> tree.head(frame.head()) < 0 ? List.of() : List.of(tree.head(frame.head()));
            case "advmod", "aux", "det", "case", "mark" -> tree.children(frame.head(), name);
            case "prt" -> tree.children(frame.head(), "compound", "advmod");
            default -> frame.slot(name);
        };
    }

    /** True where the frame meets the condition. */
    boolean meets(Frame frame, Condition condition) {
        return condition.forbidden() != isMet(frame, condition);
    }

    private boolean isMet(Frame frame, Condition condition) {
        Need need = lexicon.asked().of(condition);
        if (!need.isMetBy(listings.ofAny())) {
            return false;
        }
        for (int path = 0; path < need.paths(); path++) {
            if (isMet(frame, need, path, 0)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMet(Frame frame, Need need, int path, int step) {
        boolean last = step + 1 == need.steps(path);
        for (int word : slot(frame, need.slot(path, step))) {
            if (last ? need.isMetBy(listings.of(word)) : isMet(frames.at(word), need, path, step + 1)) {
                return true;
            }
        }
        return false;
    }

    /** The words that meet a condition, its prohibition left aside. */
    List<Integer> meeting(Frame frame, Condition condition) {
        Need need = lexicon.asked().of(condition);
        List<Integer> meeting = new ArrayList<>(2);
        for (String slot : condition.slots()) {
            for (int word : words(frame, slot)) {
                if (need.isMetBy(listings.of(word))) {
                    meeting.add(word);
                }
            }
        }
        return meeting;
    }

    /** True where any word but one is of those that the condition asks for, wherever it stands. */
    boolean isBeside(int one, Condition condition) {
        Need need = lexicon.asked().of(condition);
        if (!need.isMetBy(listings.ofAny())) {
            return false;
        }
        for (int word = 0; word < tree.size(); word++) {
            if (word != one && need.isMetBy(listings.of(word))) {
                return true;
            }
        }
        return false;
    }

    /** True where a word is of a class, is this lemma, or is wanted as any word. */
    boolean is(String wanted, int word) {
        int number = lexicon.asked().numberOf(wanted);
        return number >= 0 ? Asked.holds(listings.of(word), number) : listings.isWord(wanted, word);
    }

    /** The lemma with what a hyphen ties to it: "cease-fire" where the words were cut at the hyphen. */
    String joined(int word) {
        boolean tied = word >= 2
                && tree.form(word - 1).equals("-")
                && tree.token(word - 1).start() == tree.token(word - 2).end()
                && tree.token(word - 1).end() == tree.token(word).start();
        return tied ? tree.form(word - 2) + "-" + tree.lemma(word) : tree.lemma(word);
    }

    /** The longest mention of an actor whose head is this word, or that holds it. */
    Optional<ActorSpan> actorAt(int word) {
        Optional<ActorSpan> best = Optional.empty();
        for (ActorSpan actor : found.actors()) {
            boolean here = actor.span().head() == word || actor.span().holds(word) && isWithinName(actor, word);
            if (here && (best.isEmpty() || length(actor) > length(best.get()))) {
                best = Optional.of(actor);
            }
        }
        return best;
    }

    private boolean isWithinName(ActorSpan actor, int word) {
        return tree.dominates(word, actor.span().head());
    }

    private static int length(ActorSpan actor) {
        return actor.span().last() - actor.span().first();
    }

    /** The place whose head is this word, or that holds it. */
    Optional<PlaceSpan> placeAt(int word) {
        return found.places().stream()
                .filter(place -> place.span().head() == word
                        || place.span().holds(word)
                                && tree.dominates(word, place.span().head()))
                .findFirst();
    }
}
