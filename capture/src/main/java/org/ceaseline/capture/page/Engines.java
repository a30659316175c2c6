package org.ceaseline.capture.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ceaseline.capture.language.DataTable;

/** Reads the names of {@code engines.tsv}. Immutable. */
final class Engines {

    /** One listed name: the tag and the id that it needs, or {@code ""}, and what it means. */
    private record Named(String tag, String id, int roles) {}

    private record Words(List<String> words, Named named) {}

    static final Engines LISTED = new Engines();

    private final NameTable<Named> classWords = new NameTable<>();
    private final NameTable<Named> ids = new NameTable<>();
    private final NameTable<Named> properties = new NameTable<>();
    private final NameTable<Words> phrases = new NameTable<>();
    private final Fragments<Named> letters = new Fragments<>();

    private Engines() {
        for (String[] row : DataTable.rows(Engines.class, "engines.tsv")) {
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
            classWords.add(rest.substring(dot + 1).toLowerCase(Locale.ROOT), named);
        } else if (hash >= 0) {
            ids.add(id, named);
        } else if (name.startsWith("@")) {
            properties.add(name.substring(1), named);
        } else if (name.startsWith("~")) {
            letters.add(name.substring(1), named);
        } else {
            List<String> words = Signs.words(name);
            phrases.add(words.get(0), new Words(words, named));
        }
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
    Meaning ofClass(String value, NameWords words) {
        Meaning meaning = ofWords(words);
        char[] letters = small(value);
        int start = 0;
        for (int at = 0; at <= letters.length; at++) {
            if (at == letters.length || letters[at] <= ' ') {
                meaning = at > start ? meaning.with(classWords.get(letters, start, at)) : meaning;
                start = at + 1;
            }
        }
        return meaning;
    }

    /** What an id may mean, by tag. */
    Meaning ofId(String value, NameWords words) {
        char[] id = small(value);
        return ofWords(words).with(ids.get(id, 0, numbered(id)));
    }

    /** What an itemprop or itemtype may mean. */
    int ofProperty(String value) {
        int roles = 0;
        int start = 0;
        char[] letters = value.toCharArray();
        for (int i = 0; i <= letters.length; i++) {
            if (i == letters.length || letters[i] <= ' ') {
                for (Named named : properties.get(letters, start, i)) {
                    roles |= named.roles();
                }
            }
            start = i < letters.length && (letters[i] <= ' ' || letters[i] == '/') ? i + 1 : start;
        }
        return roles;
    }

    private Meaning ofWords(NameWords words) {
        Meaning meaning = Meaning.NONE;
        for (int i = 0; i < words.count(); i++) {
            List<Words> found = phrases.get(words, i);
            for (int k = 0; k < found.size(); k++) {
                if (words.stand(found.get(k).words(), i)) {
                    meaning = meaning.with(List.of(found.get(k).named()));
                }
            }
        }
        return meaning.with(letters.in(words.letters, words.length()));
    }

    private static char[] small(String value) {
        char[] letters = value.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            char c = letters[i];
            letters[i] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c > 127 ? Character.toLowerCase(c) : c;
        }
        return letters;
    }

    /** Writes each run of digits as one n, in place; returns how many letters are left. */
    private static int numbered(char[] id) {
        int size = 0;
        boolean digit = false;
        for (char c : id) {
            boolean before = digit;
            digit = c >= '0' && c <= '9';
            if (!digit || !before) {
                id[size++] = digit ? 'n' : c;
            }
        }
        return size;
    }

    /** The roles that a name gives, those of any tag and those of one tag. */
    static final class Meaning {
        static final Meaning NONE = new Meaning();

        private int roles;
        private final List<Named> limited = new ArrayList<>(0);

        /** This meaning and what was found besides. */
        private Meaning with(List<Named> found) {
            if (found.isEmpty()) {
                return this;
            }
            Meaning meaning = this == NONE ? new Meaning() : this;
            for (Named named : found) {
                if (named.tag().isEmpty() && named.id().isEmpty()) {
                    meaning.roles |= named.roles();
                } else {
                    meaning.limited.add(named);
                }
            }
            return meaning;
        }

        int on(Tag tag, Tree tree, int node) {
            int bits = roles;
            for (int i = 0; i < limited.size(); i++) {
                Named named = limited.get(i);
                boolean tagged = named.tag().isEmpty() || named.tag().equals(tag.written);
                bits |= tagged && (named.id().isEmpty() || isNumbered(named.id(), tree.id(node))) ? named.roles() : 0;
            }
            return bits;
        }

        private static boolean isNumbered(String listed, String id) {
            char[] letters = small(id);
            return NameTable.isWritten(listed, letters, 0, numbered(letters));
        }
    }
}
