package org.ceaseline.coding.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the longest known sequence of words from an atom on. Hyphens inside words do not count. Filled once, then read. */
final class Trie<V> {

    /** A sequence that was found; {@code next} is the atom after it. */
    record Hit<V>(V value, int next) {}

    private final Map<String, Trie<V>> children = new HashMap<>();
    private @Nullable V value;

    /** Keeps a value under words; a second value under the same words replaces the first. */
    void put(List<String> words, V kept) {
        Trie<V> node = this;
        for (String word : words) {
            node = node.children.computeIfAbsent(word, unused -> new Trie<>());
        }
        node.value = kept;
    }

    /** True where some sequence begins with this word. */
    boolean begins(String word) {
        return children.containsKey(word);
    }

    Optional<V> get(List<String> words) {
        Trie<V> node = this;
        for (String word : words) {
            node = node.children.get(word);
            if (node == null) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(node.value);
    }

    /** The longest sequence that starts at this atom. */
    Optional<Hit<V>> longest(Atoms atoms, int from) {
        Trie<V> node = children.get(atoms.key(from));
        Hit<V> best = null;
        int at = from;
        while (node != null) {
            at++;
            if (node.value != null) {
                best = new Hit<>(node.value, at);
            }
            if (atoms.is(at, "-") && node.children.get("-") == null) {
                at++;
            }
            node = node.children.get(atoms.key(at));
        }
        return Optional.ofNullable(best);
    }
}
