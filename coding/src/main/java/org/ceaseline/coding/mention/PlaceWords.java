package org.ceaseline.coding.mention;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The general lists about places, read once. Immutable after loading. */
final class PlaceWords {

    /** A noun that says what kind of place a name is. */
    record Noun(String word, int precision, boolean before, boolean after) {}

    private static final PlaceWords ENGLISH = new PlaceWords();

    private final Trie<Noun> nouns = new Trie<>();
    private final Trie<String> prepositions = new Trie<>();
    private final Set<String> directions = Tables.set("directions.txt");
    private final Set<String> adjectives = Tables.set("place-adjectives.txt");
    private final Set<String> venues = Tables.set("venue-nouns.txt");
    private final Set<String> doubtful = Tables.set("doubtful-place-nouns.txt");
    private final Set<String> verbs = Tables.set("place-verbs.txt");
    private final Set<String> occasions = Tables.set("occasion-nouns.txt");
    private final Set<String> events = Tables.set("event-nouns-of-places.txt");

    private PlaceWords() {
        for (List<String> row : Tables.rows("place-nouns.tsv", 3)) {
            String side = row.get(2);
            Noun noun = new Noun(row.get(0), Integer.parseInt(row.get(1)), !side.equals("after"), !side.equals("of"));
            nouns.put(List.of(row.get(0).split(" ")), noun);
            nouns.put(List.of(plural(row.get(0)).split(" ")), noun);
        }
        for (List<String> row : Tables.rows("place-prepositions.tsv", 2)) {
            prepositions.put(List.of(row.get(0).split(" ")), row.get(1));
        }
    }

    private static String plural(String noun) {
        if (noun.endsWith("s")) {
            return noun;
        }
        return noun.endsWith("y") && !noun.endsWith("ey") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }

    static PlaceWords english() {
        return ENGLISH;
    }

    Optional<Trie.Hit<Noun>> noun(Atoms atoms, int at) {
        return nouns.longest(atoms, at);
    }

    /** The preposition that ends right before this atom, articles and words of direction between them skipped. */
    Optional<String> relationBefore(Atoms atoms, int name) {
        int end = name;
        while (isBetween(atoms, end)) {
            end = atoms.is(end - 2, "-") && isHeld(atoms.key(end - 1)) ? end - 3 : end - 1;
        }
        for (int length = 4; length >= 1; length--) {
            int last = end;
            Optional<Trie.Hit<String>> hit =
                    prepositions.longest(atoms, end - length).filter(it -> it.next() == last);
            if (hit.isPresent()) {
                return hit.map(Trie.Hit::value);
            }
        }
        return Optional.empty();
    }

    /** "in the nearby Osk", "in rebel-held Osk": words between a preposition and a name. */
    private boolean isBetween(Atoms atoms, int end) {
        String word = atoms.key(end - 1);
        boolean aside = isDirection(word) && !atoms.is(end, "of");
        return word.equals("the") || aside || isHeld(word) || describes(word);
    }

    private static boolean isHeld(String word) {
        return switch (word) {
            case "held", "controlled", "occupied", "besieged", "administered" -> true;
            default -> false;
        };
    }

    boolean isDirection(String word) {
        return directions.contains(word);
    }

    boolean describes(String adjective) {
        return adjectives.contains(adjective);
    }

    /** A noun for what is held or agreed at a place. */
    boolean isHeldAt(String noun) {
        return venues.contains(noun);
    }

    /** A noun that alone, without a name, rarely means a place. */
    boolean isDoubtful(String noun) {
        return doubtful.contains(noun);
    }

    /** A doubtful noun that is a place after "in the" all the same. */
    boolean isOpen(String noun) {
        return !noun.equals("front")
                && !noun.startsWith("state")
                && !noun.startsWith("line")
                && !noun.equals("division");
    }

    /** Two nouns for one kind of place. */
    boolean isSame(String one, String other) {
        return one.equals(other) && !one.isEmpty();
    }

    boolean takesPlace(String verb) {
        return verbs.contains(verb);
    }

    /** The last word of a name that is an occasion or a paper: "talks", "declaration". */
    boolean isOccasion(String noun) {
        return occasions.contains(noun);
    }

    boolean happensToPlaces(String noun) {
        return events.contains(noun);
    }
}
