package org.ceaseline.casebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of a YAML file that knows its line and notes where each of its parts stands. */
final class Part {

    private final String file;
    private final String path;
    private final Node node;
    private final Spots spots;
    private final Faults faults;
    private final Map<String, Node> values = new LinkedHashMap<>();

    Part(String file, String path, Node node, Spots spots, Faults faults) {
        this.file = file;
        this.path = path;
        this.node = node;
        this.spots = spots;
        this.faults = faults;
        spots.keep(path, spot());
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::keep);
        } else {
            wrong(node, "a mapping of keys and values");
        }
    }

    private void keep(NodeTuple tuple) {
        Node key = tuple.getKeyNode();
        String name = key instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (values.putIfAbsent(name, tuple.getValueNode()) != null) {
            faults.error(spot(key), "KEY_TWICE", "Key '" + name + "' stands twice here.", "Remove one of them.");
        }
        spots.keep(path + "." + name, spot(key));
    }

    Spot spot() {
        return spot(node);
    }

    Spot spot(String key) {
        return spots.of(path + "." + key);
    }

    private Spot spot(Node at) {
        return new Spot(file, at.getStartMark().map(mark -> mark.getLine() + 1).orElse(0));
    }

    /** Remembers that an entry was made of this part. */
    <T> T made(T entry) {
        return spots.made(entry, path);
    }

    Faults faults() {
        return faults;
    }

    /** A fault for every key that is none of these. */
    void only(String... keys) {
        List<String> known = List.of(keys);
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                faults.error(
                        spot(key),
                        "KEY_UNKNOWN",
                        "Key '" + key + "' is not known here." + Words.didYouMean(key, known),
                        "Rename or remove it. Keys that may stand here: " + String.join(", ", known) + ".");
            }
        }
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key) {
        Node value = values.get(key);
        return value == null ? "" : scalar(value);
    }

    Optional<String> word(String key) {
        return Optional.of(text(key)).filter(text -> !text.isEmpty());
    }

    String needed(String key) {
        String text = text(key);
        if (text.isEmpty()) {
            faults.error(
                    values.containsKey(key) ? spot(key) : spot(),
                    "KEY_MISSING",
                    "'" + key + "' is missing.",
                    "Add a line '" + key + ": ...'.");
        }
        return text;
    }

    /** The word under a key, checked against the words of a field. */
    String word(String key, String field) {
        String word = needed(key);
        if (!word.isEmpty()) {
            Words.check(field, word, spot(key), faults);
        }
        return word;
    }

    /** Like {@link #word(String, String)}, with a word to stand where the key is absent. */
    String word(String key, String field, String otherwise) {
        return has(key) ? word(key, field) : otherwise;
    }

    List<String> words(String key, String field) {
        List<String> words = list(key);
        for (int i = 0; i < words.size(); i++) {
            Words.check(field, words.get(i), spot(key + "[" + i + "]"), faults);
        }
        return words;
    }

    /** The values of a list; a single value counts as a list of one. */
    List<String> list(String key) {
        Node value = values.get(key);
        if (value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (Node item : items(value)) {
            spots.keep(path + "." + key + "[" + texts.size() + "]", spot(item));
            texts.add(scalar(item));
        }
        return texts.stream().filter(text -> !text.isEmpty()).toList();
    }

    List<String> sources() {
        List<String> sources = list("source");
        if (sources.isEmpty()) {
            faults.error(
                    spot(),
                    "SOURCE_MISSING",
                    "Nobody is named as the source of this entry.",
                    "Add 'source: [...]' with ids of sources.tsv; K stands for your own knowledge.");
        }
        return sources;
    }

    /** A word of confidence, {@code medium} where none is given. */
    String confidence() {
        return word("confidence", "confidence", "medium");
    }

    double kilometres(String key) {
        String text = needed(key);
        if (text.matches("[0-9]{1,4}([.][0-9]{1,3})?")) {
            return Double.parseDouble(text);
        }
        if (!text.isEmpty()) {
            faults.error(
                    spot(key),
                    "NUMBER_UNREADABLE",
                    "'" + text + "' is no distance.",
                    "Write kilometres, for example 25.");
        }
        return 0;
    }

    Optional<PartialDate> date(String key) {
        return word(key).flatMap(text -> Dates.read(text, spot(key), faults));
    }

    boolean yes(String key) {
        String text = text(key);
        if (!List.of("", "true", "false").contains(text)) {
            faults.error(
                    spot(key), "VALUE_UNREADABLE", "'" + text + "' is neither true nor false.", "Write one of them.");
        }
        return text.equals("true");
    }

    Optional<Part> part(String key) {
        return Optional.ofNullable(values.get(key))
                .map(value -> new Part(file, path + "." + key, value, spots, faults));
    }

    /** The mappings of a list. */
    List<Part> parts(String key) {
        Node value = values.get(key);
        if (value == null) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        for (Node item : items(value)) {
            parts.add(new Part(file, path + "." + key + "[" + parts.size() + "]", item, spots, faults));
        }
        return parts;
    }

    private static List<Node> items(Node value) {
        return value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
    }

    private String scalar(Node value) {
        if (value instanceof ScalarNode scalar) {
            String text = scalar.getValue().strip();
            return text.equals("~") || text.equals("null") ? "" : text;
        }
        wrong(value, "a single value");
        return "";
    }

    private void wrong(Node value, String expected) {
        faults.error(
                spot(value),
                "YAML_SHAPE",
                "Here stands something other than " + expected + ".",
                "See docs/casebook.md for the shape of this part.");
    }
}
