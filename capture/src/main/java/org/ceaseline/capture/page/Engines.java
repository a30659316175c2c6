package org.ceaseline.capture.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the names of {@code engines.tsv}. Immutable. */
final class Engines {

    /** One listed name: the tag and the id that it needs, or {@code ""}, and what it means. */
    private record Named(String tag, String id, int roles) {}

    private record Words(List<String> words, Named named) {}

    static final Engines LISTED = new Engines();

    private final Map<String, List<Named>> classWords = new HashMap<>();
    private final Map<String, List<Named>> ids = new HashMap<>();
    private final Map<String, List<Named>> properties = new HashMap<>();
    private final Map<String, List<Words>> phrases = new HashMap<>();
    private final Fragments<Named> letters = new Fragments<>();

    private Engines() {
        for (String[] row : Lists.rows("engines.tsv")) {
            add(row[0], row[1], row[2]);
        }
    }

    private void add(String engine, String role, String name) {
        int hash = name.indexOf('#');
        String id = hash < 0 ? "" : name.substring(hash + 1).toLowerCase(Locale.ROOT);
        String rest = hash < 0 ? name : name.substring(0, hash);
        int dot = rest.indexOf('.');
        String tag = dot > 0 ? rest.substring(0, dot) : dot < 0 && hash > 0 ? rest : "";
        Named named = new Named(tag, dot < 0 ? "" : id, bits(engine, role));
        if (dot >= 0) {
            put(classWords, rest.substring(dot + 1).toLowerCase(Locale.ROOT), named);
        } else if (hash >= 0) {
            put(ids, id, named);
        } else if (name.startsWith("@")) {
            put(properties, name.substring(1), named);
        } else if (name.startsWith("~")) {
            letters.add(name.substring(1), named);
        } else {
            List<String> words = Signs.words(name);
            phrases.computeIfAbsent(words.get(0), k -> new ArrayList<>()).add(new Words(words, named));
        }
    }

    private static void put(Map<String, List<Named>> map, String key, Named named) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(named);
    }

    private static int bits(String engine, String role) {
        int bits = Role.valueOf(role.toUpperCase(Locale.ROOT)).bit;
        if (engine.equals("any")) {
            return bits;
        }
        return bits
                | switch (role) {
                    case "item" -> Role.OWN_ITEM.bit;
                    case "text" -> Role.OWN_TEXT.bit;
                    case "author" -> Role.OWN_AUTHOR.bit;
                    default -> 0;
                };
    }

    /** What a class value may mean, by tag. */
    Meaning ofClass(String value) {
        Meaning meaning = new Meaning();
        for (String word : Signs.parts(value.toLowerCase(Locale.ROOT))) {
            meaning.add(classWords.getOrDefault(word, List.of()));
        }
        addPhrases(meaning, Signs.words(value));
        return meaning;
    }

    /** What an id may mean, by tag. */
    Meaning ofId(String value) {
        Meaning meaning = new Meaning();
        meaning.add(ids.getOrDefault(numbered(value.toLowerCase(Locale.ROOT)), List.of()));
        addPhrases(meaning, Signs.words(value));
        return meaning;
    }

    /** What an itemprop or itemtype may mean. */
    int ofProperty(String value) {
        int roles = 0;
        for (String word : Signs.parts(value)) {
            String last = word.substring(word.lastIndexOf('/') + 1);
            for (Named named : properties.getOrDefault(last, List.of())) {
                roles |= named.roles();
            }
        }
        return roles;
    }

    private void addPhrases(Meaning meaning, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            for (Words listed : phrases.getOrDefault(words.get(i), List.of())) {
                int end = i + listed.words().size();
                if (end <= words.size() && words.subList(i, end).equals(listed.words())) {
                    meaning.add(List.of(listed.named()));
                }
            }
        }
        letters.in(String.join("", words), named -> meaning.add(List.of(named)));
    }

    private static String numbered(String id) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c < '0' || c > '9') {
                out.append(c);
            } else if (i == 0 || !isDigit(id.charAt(i - 1))) {
                out.append('n');
            }
        }
        return out.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The roles that a name gives, those of any tag and those of one tag. */
    static final class Meaning {
        int roles;
        private final List<Named> limited = new ArrayList<>(0);

        private void add(List<Named> found) {
            for (Named named : found) {
                if (named.tag().isEmpty() && named.id().isEmpty()) {
                    roles |= named.roles();
                } else {
                    limited.add(named);
                }
            }
        }

        int on(Tag tag, String id) {
            int bits = roles;
            for (Named named : limited) {
                boolean tagged = named.tag().isEmpty() || named.tag().equals(tag.written);
                boolean numbered = named.id().isEmpty() || named.id().equals(numbered(id.toLowerCase(Locale.ROOT)));
                bits |= tagged && numbered ? named.roles() : 0;
            }
            return bits;
        }
    }
}
