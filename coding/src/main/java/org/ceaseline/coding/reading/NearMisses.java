package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.pattern.Condition;
import org.ceaseline.coding.pattern.Pattern;
import org.ceaseline.coding.tree.Frame;

/**
 * Finds the patterns that all but fit a sentence. What a pattern forbids stays forbidden, and a noun is near a verb's pattern only
 * where something that it asks for is met.
 */
final class NearMisses {

    private final Scene scene;
    private final Matcher matcher;

    NearMisses(Scene scene) {
        this.scene = scene;
        this.matcher = new Matcher(scene, Trace.none());
    }

    /** A word with what its near misses would tell of. */
    record Head(int word, EventType type) {}

    /** Near misses by word and type, in the order of the words. */
    Map<Head, List<NearMiss>> all() {
        Map<Head, List<NearMiss>> all = new LinkedHashMap<>();
        for (int word = 0; word < scene.tree().size(); word++) {
            for (Pattern pattern : matcher.candidates(word)) {
                Head head = new Head(word, pattern.type());
                near(pattern, word).ifPresent(miss -> all.computeIfAbsent(head, any -> new ArrayList<>(2))
                        .add(miss));
            }
        }
        return all;
    }

    private Optional<NearMiss> near(Pattern pattern, int word) {
        Frame frame = scene.frames().at(word);
        boolean ofKind = matcher.isOfKind(pattern.kind(), frame, word);
        Optional<Condition> unmet = Optional.empty();
        int met = 0;
        for (Condition condition : pattern.conditions()) {
            if (scene.meets(frame, condition)) {
                met += condition.forbidden() ? 0 : 1;
            } else if (ofKind && unmet.isEmpty() && !condition.forbidden()) {
                unmet = Optional.of(condition);
            } else {
                return Optional.empty();
            }
        }
        if (!ofKind && met == 0) {
            return Optional.empty();
        }
        return Optional.of(new NearMiss(pattern, frame, unmet, ofKind, met));
    }
}
