package org.ceaseline.coding.mention;

import java.util.List;
import java.util.Optional;

/** Countries by name, demonym and capital. Immutable after loading. */
final class Countries {

    /** How a word names a country. */
    enum By {
        NAME,
        DEMONYM,
        CAPITAL
    }

    /** A country as a word names it. @param name its usual name */
    record Country(String code, String name, By by) {}

    private static final Countries ALL = new Countries();

    private final Trie<Country> words = new Trie<>();

    private Countries() {
        for (List<String> row : Tables.rows("countries.tsv", 4)) {
            String name = row.get(1).split(";")[0];
            keep(row.get(3), new Country(row.get(0), name, By.CAPITAL));
            keep(row.get(2), new Country(row.get(0), name, By.DEMONYM));
            keep(row.get(1), new Country(row.get(0), name, By.NAME));
        }
    }

    static Countries all() {
        return ALL;
    }

    private void keep(String names, Country country) {
        for (String name : names.split(";")) {
            if (!name.isBlank()) {
                words.put(NameKeys.words(name), country);
            }
        }
    }

    Optional<Country> of(List<String> names) {
        return words.get(names);
    }

    /** The country that the words from this atom on name; they must be capitalised, two letters all in capitals. */
    Optional<Trie.Hit<Country>> at(Atoms atoms, int at) {
        if (!atoms.isCapitalised(at)) {
            return Optional.empty();
        }
        return words.longest(atoms, at)
                .filter(hit -> atoms.key(at).length() > 2 || hit.next() > at + 1 || atoms.isAllCapitals(at));
    }
}
