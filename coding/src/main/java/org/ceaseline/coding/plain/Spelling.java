package org.ceaseline.coding.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.ceaseline.coding.pattern.Table;

/** Writes words in the one form in which they are compared, and takes off short words that are written on to them. */
final class Spelling {

    private static final int SHORTEST = 3;

    private record Prefix(String letters, String kind) {}

    private final Map<Character, String> letters = new HashMap<>();
    private final List<Prefix> prefixes = new ArrayList<>();

    Spelling(String language) {
        Table.ofResource(language, "letters.tsv").rows().forEach(row -> {
            for (char letter : row.cell(0).toCharArray()) {
                letters.put(letter, row.cell(1).equals("-") ? "" : row.cell(1));
            }
        });
        Table.ofResource(language, "clitics.tsv")
                .rows()
                .forEach(row -> prefixes.add(new Prefix(row.cell(0), row.cell(1))));
    }

    /** A word or phrase as it is compared; {@code _} becomes a blank. */
    String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(c == '_' ? " " : letters.getOrDefault(c, String.valueOf(c)));
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    /** The plain form of a word, then without each of the short words that it may begin with. */
    Set<String> forms(String text) {
        Set<String> forms = new LinkedHashSet<>();
        add(plain(text), 0, forms);
        return forms;
    }

    private void add(String word, int from, Set<String> forms) {
        forms.add(word);
        for (int i = from; i < prefixes.size(); i++) {
            String letters = prefixes.get(i).letters();
            if (word.startsWith(letters) && word.length() - letters.length() >= SHORTEST) {
                String rest = word.substring(letters.length());
                add(rest, i + 1, forms);
                String article = letters("the");
                boolean shortened = article.length() > 1 && rest.startsWith(article.substring(1));
                if (prefixes.get(i).kind().equals("to") && shortened) {
                    add(article.charAt(0) + rest, i + 1, forms);
                }
            }
        }
    }

    /** A name without the short words that are written on to its first word, where what is left is listed. */
    String withoutShortWords(String name, Predicate<String> isListed) {
        int blank = name.indexOf(' ');
        String head = blank < 0 ? name : name.substring(0, blank);
        String rest = blank < 0 ? "" : name.substring(blank);
        if (isListed.test(head)) {
            return name;
        }
        for (Prefix prefix : prefixes) {
            boolean article = prefix.kind().equals("the") || prefix.kind().equals("will");
            if (!article && head.startsWith(prefix.letters()) && head.length() > SHORTEST) {
                String cut = head.substring(prefix.letters().length());
                boolean doubled = prefix.kind().equals("to") && cut.startsWith(prefix.letters());
                String whole = doubled ? letters("the").charAt(0) + cut : cut;
                String bare = whole.startsWith(letters("the"))
                        ? whole.substring(letters("the").length())
                        : whole;
                if (isListed.test(whole) || isListed.test(bare)) {
                    return whole + rest;
                }
            }
        }
        return name;
    }

    /** True where the word may begin with a short word of this kind. */
    boolean mayBegin(String plain, String kind) {
        return prefixes.stream().anyMatch(prefix -> prefix.kind().equals(kind) && plain.startsWith(prefix.letters()));
    }

    /** The letters of the short word of this kind. */
    String letters(String kind) {
        return prefixes.stream()
                .filter(prefix -> prefix.kind().equals(kind))
                .map(Prefix::letters)
                .findFirst()
                .orElse("");
    }
}
