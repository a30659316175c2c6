package org.ceaseline.coding.pattern;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ceaseline.coding.pattern.Table.Row;

/** Lists of lemmas by name, {@code @TALKS} and the like, that patterns refer to. */
public final class WordClasses {

    /** Classes that are told by the mentions of a sentence, not by a list. */
    public static final Set<String> TOLD_BY_MENTIONS = Set.of("@ACTOR", "@PLACE", "@NAMEDPLACE", "@NUMBER", "@CLAUSE");

    private final Map<String, Set<String>> classes;
    private final Map<String, Set<String>> names = new HashMap<>();

    private WordClasses(Map<String, Set<String>> classes) {
        this.classes = classes;
        classes.forEach((name, words) -> words.forEach(
                word -> names.computeIfAbsent(word, any -> new TreeSet<>()).add(name)));
    }

    /** Reads rows of name and words; a word {@code @OTHER} takes in another class that stands above it. */
    public static WordClasses of(Table table) {
        Map<String, Set<String>> classes = new HashMap<>();
        for (Row row : table.rows()) {
            Set<String> words = classes.computeIfAbsent(row.cell(0), name -> new HashSet<>());
            for (String word : row.list(1)) {
                if (word.startsWith("@")) {
                    words.addAll(classes.getOrDefault(word, Set.of()));
                } else {
                    words.add(word);
                }
            }
        }
        return new WordClasses(classes);
    }

    public boolean knows(String name) {
        return classes.containsKey(name) || TOLD_BY_MENTIONS.contains(name);
    }

    /** True where the class lists this lemma. */
    public boolean holds(String name, String lemma) {
        return classes.getOrDefault(name, Set.of()).contains(lemma);
    }

    /** The names of all classes. */
    Set<String> names() {
        return classes.keySet();
    }

    /** True where any class lists this lemma. */
    public boolean holdsAnywhere(String lemma) {
        return names.containsKey(lemma);
    }

    /** The names of the classes that list this lemma, in order. */
    public Set<String> of(String lemma) {
        return names.getOrDefault(lemma, Set.of());
    }

    /** The lemmas of a class. */
    public Set<String> words(String name) {
        return classes.getOrDefault(name, Set.of());
    }
}
