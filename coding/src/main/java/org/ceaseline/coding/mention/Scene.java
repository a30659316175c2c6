package org.ceaseline.coding.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ceaseline.syntax.Sentence;

/** Where the paragraphs of a report play: the places named before each sentence. Filled in the order of the text. */
final class Scene {

    /** What stands before a sentence: all places of the report, and how many of the first belong to its paragraph. */
    private record Before(List<PlaceSpan> all, int paragraph) {}

    /** A place further back than this is no longer what "the town" means. */
    private static final int MEMORY = 40;

    private final String text;
    private final Map<Integer, Before> before = new HashMap<>();
    private List<PlaceSpan> all = List.of();
    private int paragraph;
    private int end = -1;

    Scene(String text) {
        this.text = text;
    }

    /** Says that this sentence comes next. @return the places named before it, the nearest first */
    List<PlaceSpan> enter(Sentence sentence) {
        if (end >= 0 && breaks(end, sentence.start())) {
            paragraph = 0;
        }
        end = sentence.end();
        before.put(sentence.start(), new Before(all, paragraph));
        return all;
    }

    void keep(List<PlaceSpan> places) {
        List<PlaceSpan> longer = new ArrayList<>();
        for (int i = places.size() - 1; i >= 0; i--) {
            longer.add(places.get(i));
        }
        paragraph = Math.min(MEMORY, paragraph + longer.size());
        longer.addAll(all);
        all = List.copyOf(longer.subList(0, Math.min(MEMORY, longer.size())));
    }

    private boolean breaks(int from, int to) {
        int newline = text.indexOf('\n', Math.min(from, to));
        return newline >= 0 && newline < to;
    }

    /** All places named before it, the nearest first. */
    List<PlaceSpan> allBefore(Sentence sentence) {
        Before it = before.get(sentence.start());
        return it == null ? List.of() : it.all();
    }

    /** Those of its own paragraph. */
    List<PlaceSpan> before(Sentence sentence) {
        Before it = before.get(sentence.start());
        return it == null ? List.of() : it.all().subList(0, it.paragraph());
    }
}
