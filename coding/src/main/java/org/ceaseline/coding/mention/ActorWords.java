package org.ceaseline.coding.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The general lists about those who act, read once. Immutable after loading. */
final class ActorWords {

    /** A noun for an actor. @param singular the word of the list */
    record Noun(String singular, String kind) {}

    private static final ActorWords ENGLISH = new ActorWords();

    private final Trie<Noun> nouns = new Trie<>();
    private final Map<String, String> kindsOfBodies = Tables.map("org-words.tsv");
    private final Map<String, String> plurals = Tables.map("irregular-plurals.tsv");
    private final Trie<Boolean> labels = new Trie<>();
    private final Trie<String> organisations = new Trie<>();
    private final Trie<Boolean> titles = new Trie<>();
    private final Set<String> adjectives = Tables.set("actor-adjectives.txt");
    private final Set<String> collectives = Tables.set("collective-words.txt");
    private final Set<String> memberNouns = Tables.set("member-nouns.txt");
    private final Set<String> ownedNouns = Tables.set("owned-nouns.txt");
    private final Set<String> sideNouns = Tables.set("country-side-nouns.txt");
    private final Set<String> portfolios = Tables.set("portfolios.txt");
    private final Set<String> ranks = Tables.set("ranks.txt");
    private final Set<String> openers = Tables.set("lowercase-starts.txt");

    private ActorWords() {
        for (List<String> row : Tables.rows("actor-nouns.tsv", 2)) {
            Noun noun = new Noun(row.get(0), row.get(1));
            nouns.put(List.of(row.get(0).split(" ")), noun);
            nouns.put(List.of(plural(row.get(0)).split(" ")), noun);
        }
        for (String label : Tables.set("labels.txt")) {
            labels.put(List.of(label.split("[ -]")), true);
            labels.put(List.of(plural(label).split("[ -]")), true);
        }
        for (List<String> row : Tables.rows("organisations.tsv", 2)) {
            for (String name : row.get(0).split(";")) {
                organisations.put(NameKeys.words(name), row.get(1));
            }
        }
        Tables.set("titles.txt").forEach(title -> titles.put(List.of(title.split("[ -]")), true));
    }

    static ActorWords english() {
        return ENGLISH;
    }

    private String plural(String noun) {
        Map<String, String> irregular = new HashMap<>();
        plurals.forEach((many, one) -> irregular.put(one, many));
        String last = noun.substring(noun.lastIndexOf(' ') + 1);
        String head = noun.substring(0, noun.length() - last.length());
        if (irregular.containsKey(last)) {
            return head + irregular.get(last);
        }
        if (last.endsWith("s")) {
            return noun;
        }
        boolean vowelBefore = last.length() > 1 && "aeiou".indexOf(last.charAt(last.length() - 2)) >= 0;
        if (last.endsWith("y") && !vowelBefore) {
            return head + last.substring(0, last.length() - 1) + "ies";
        }
        return last.endsWith("ch") || last.endsWith("x") || last.endsWith("sh") ? noun + "es" : noun + "s";
    }

    /** The noun that starts at this atom, the longest one of the list. */
    Optional<Trie.Hit<Noun>> noun(Atoms atoms, int at) {
        return nouns.longest(atoms, at);
    }

    /** Kind of body that a word of a name tells of, empty where it tells nothing. */
    String kindOfBody(String word) {
        return kindsOfBodies.getOrDefault(word, "");
    }

    /** Kind of body that a name tells of, by its last word that tells; the "Northern Liberation Army" is against a state. */
    String kindOfBody(List<String> name) {
        List<String> kinds = name.stream()
                .map(this::kindOfBody)
                .filter(kind -> !kind.isEmpty())
                .toList();
        String last = kinds.isEmpty() ? "" : kinds.get(kinds.size() - 1);
        return last.equals("state_force") && kinds.contains("rebel_group") ? "rebel_group" : last;
    }

    /** "People's Republic", "Women's Union": a genitive inside the name of a body. */
    boolean isCollective(String word) {
        return collectives.contains(word);
    }

    /** "Secretary of State", "Minister of Defence": what an office is about, the first word of it. */
    boolean isPortfolio(String word) {
        return portfolios.contains(word);
    }

    boolean isAdjective(String word) {
        return adjectives.contains(word);
    }

    boolean isMember(String singular) {
        return memberNouns.contains(singular);
    }

    boolean isOwned(String singular) {
        return ownedNouns.contains(singular);
    }

    /** What stands before a person's name and is no part of it. */
    boolean isRank(String word) {
        return ranks.contains(word);
    }

    /** A noun that after a demonym means the state itself. */
    boolean meansTheState(String word) {
        return sideNouns.contains(word);
    }

    /** A word that opens sentences and is no name though it has a capital there. */
    boolean isOpener(String word) {
        return openers.contains(word);
    }

    /** Kind of a body that reports name everywhere. */
    Optional<String> organisation(Atoms atoms, int first, int last) {
        return organisations
                .longest(atoms, first)
                .filter(hit -> hit.next() == last + 1)
                .map(Trie.Hit::value);
    }

    Optional<Trie.Hit<Boolean>> title(Atoms atoms, int at) {
        return titles.longest(atoms, at);
    }

    /** True where the words hold an outlet's label for a side. */
    boolean hasLabel(Atoms atoms, int first, int last) {
        for (int at = first; at <= last; at++) {
            if (labels.longest(atoms, at).filter(hit -> hit.next() == last + 1).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
