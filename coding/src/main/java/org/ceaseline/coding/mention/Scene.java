package org.ceaseline.coding.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ceaseline.syntax.Sentence;

/** Where the paragraphs of a report play: the places of each sentence, and those before it. Immutable. */
final class Scene {

    private final Map<Integer, List<PlaceSpan>> before = new HashMap<>();

    private Scene() {}

    static Scene of(String text, List<Atoms> sentences, Function<Atoms, List<PlaceSpan>> finder) {
        Scene scene = new Scene();
        List<PlaceSpan> paragraph = new ArrayList<>();
        int end = -1;
        for (Atoms atoms : sentences) {
            Sentence sentence = atoms.sentence();
            if (end >= 0 && breaks(text, end, sentence.start())) {
                paragraph.clear();
            }
            scene.before.put(sentence.start(), List.copyOf(paragraph));
            List<PlaceSpan> places = finder.apply(atoms);
            for (int i = places.size() - 1; i >= 0; i--) {
                paragraph.add(0, places.get(i));
            }
            end = sentence.end();
        }
        return scene;
    }

    private static boolean breaks(String text, int from, int to) {
        int newline = text.indexOf('\n', Math.min(from, to));
        return newline >= 0 && newline < to;
    }

    List<PlaceSpan> before(Sentence sentence) {
        return before.getOrDefault(sentence.start(), List.of());
    }
}
