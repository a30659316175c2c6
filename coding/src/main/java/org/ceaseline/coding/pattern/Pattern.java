package org.ceaseline.coding.pattern;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.tree.Frame.Kind;

/**
 * One row of the pattern files: a word, what must stand around it, and what it then tells of.
 *
 * @param id stable name, written into each claim that it made
 * @param type what it tells of
 * @param kind verb, noun or adjective
 * @param words lemmas that carry it, particles after a blank
 * @param conditions what the arguments must be; all must hold
 * @param actors where the actor is read from
 * @param targets where the target is read from
 * @param set attributes, and the keys that {@link #KEYS} lists
 * @param sentence a sentence that it must code
 * @param line line in its file
 */
public record Pattern(
        String id,
        EventType type,
        Kind kind,
        List<String> words,
        List<Condition> conditions,
        List<Role> actors,
        List<Role> targets,
        Map<String, String> set,
        String sentence,
        int line) {

    /** Keys of {@code set} that steer the coding and are no attributes. */
    public static final Set<String> KEYS = Set.of(
            "swallow",
            "yield",
            "modality",
            "negative",
            "rank",
            "reciprocal",
            "shift",
            "silent",
            "yieldto",
            "performs",
            "teller");

    public Pattern {
        words = List.copyOf(words);
        conditions = List.copyOf(conditions);
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
        set = Map.copyOf(set);
    }

    /** A row that asks more wins over one that asks less. */
    public int rank() {
        int asked = (int) conditions.stream().filter(c -> !c.forbidden()).count();
        return 10 * Integer.parseInt(set.getOrDefault("rank", "0")) + asked;
    }

    /** The words of a steering key, none where it is not set. */
    public List<String> steer(String key) {
        return Table.words(set.getOrDefault(key, "-").replace('|', ','));
    }
}
