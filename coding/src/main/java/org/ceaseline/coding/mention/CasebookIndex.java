package org.ceaseline.coding.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ceaseline.casebook.Actor;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.Names;
import org.ceaseline.casebook.Outlet;
import org.ceaseline.casebook.Place;

/** The names of a casebook, ready for matching. Immutable after it is made. */
final class CasebookIndex {

    /**
     * A name as the casebook writes it.
     *
     * @param entries whom or what it may mean
     * @param written the spelling, for its capitals
     * @param needsContext true where it counts only beside another name of the casebook
     */
    record Alias<E>(List<E> entries, String written, boolean needsContext) {}

    private static final int MOST_KEYS = 20_000;

    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private final Casebook casebook;
    private final Trie<Alias<Actor>> actors = new Trie<>();
    private final Trie<Alias<Actor>> actorsWithoutArticle = new Trie<>();
    private final Trie<Alias<Place>> places = new Trie<>();
    private final Map<String, List<Actor>> actorsByKey = new HashMap<>();
    private final Map<String, List<Place>> placesByKey = new HashMap<>();

    CasebookIndex(Casebook casebook) {
        this.casebook = casebook;
        for (Actor actor : casebook.actors()) {
            keep(actors, actorsByKey, actor, actor.name(), false);
            actor.aliases().forEach(alias -> keep(actors, actorsByKey, actor, alias, false));
            actor.contextAliases().forEach(alias -> keep(actors, Map.of(), actor, alias, true));
            actor.contextAliases().stream()
                    .filter(alias -> alias.startsWith("the "))
                    .map(alias -> alias.substring("the ".length()))
                    .forEach(alias -> keep(actorsWithoutArticle, Map.of(), actor, alias, true));
        }
        for (Outlet outlet : casebook.outlets()) {
            Actor speaking = speaking(outlet);
            keep(actors, actorsByKey, speaking, outlet.name(), false);
            outlet.aliases().forEach(alias -> keep(actors, actorsByKey, speaking, alias, false));
        }
        for (Place place : casebook.places()) {
            keep(places, placesByKey, place, bare(place.name()), false);
            place.aliases().forEach(alias -> keep(places, placesByKey, place, alias, false));
            place.contextAliases().forEach(alias -> keep(places, Map.of(), place, alias, true));
        }
    }

    /** An outlet as one who speaks; where the casebook lists it as an actor too, that entry holds. */
    private Actor speaking(Outlet outlet) {
        return casebook.actor(outlet.id())
                .orElseGet(() -> new Actor(
                        outlet.id(),
                        outlet.name(),
                        outlet.aliases(),
                        "outlet",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        outlet.alignment(),
                        List.of(),
                        List.of(),
                        outlet.source(),
                        ""));
    }

    /** A name without what stands in brackets: Houla (area). */
    private static String bare(String name) {
        int bracket = name.indexOf(" (");
        return bracket > 0 ? name.substring(0, bracket) : name;
    }

    private static <E> void keep(
            Trie<Alias<E>> trie, Map<String, List<E>> byKey, E entry, String name, boolean needsContext) {
        List<String> words = NameKeys.words(name);
        if (words.isEmpty()) {
            return;
        }
        List<E> entries = new ArrayList<>(trie.get(words).map(Alias::entries).orElse(List.of()));
        if (!entries.contains(entry)) {
            entries.add(entry);
        }
        trie.put(words, new Alias<>(List.copyOf(entries), name, needsContext));
        String key = Names.key(name);
        if (key.length() > 3 && !needsContext) {
            List<E> same = new ArrayList<>(byKey.getOrDefault(key, List.of()));
            if (!same.contains(entry)) {
                same.add(entry);
            }
            byKey.put(key, same);
        }
    }

    Casebook casebook() {
        return casebook;
    }

    boolean isEmpty() {
        return casebook.actors().isEmpty() && casebook.places().isEmpty();
    }

    /** "Council Says", "a Guard position": what the report calls "the Council" and "the Guard" elsewhere. */
    Optional<Trie.Hit<Alias<Actor>>> actorWithoutArticle(Atoms atoms, int at) {
        return actorsWithoutArticle.begins(atoms.key(at)) ? actorsWithoutArticle.longest(atoms, at) : Optional.empty();
    }

    Optional<Trie.Hit<Alias<Actor>>> actor(Atoms atoms, int at) {
        if (!actors.begins(atoms.key(at))) {
            return Optional.empty();
        }
        return actors.longest(atoms, at)
                .filter(hit -> sameCase(atoms, at, hit.value().written()));
    }

    Optional<Trie.Hit<Alias<Place>>> place(Atoms atoms, int at) {
        if (!places.begins(atoms.key(at))) {
            return Optional.empty();
        }
        return places.longest(atoms, at)
                .filter(hit -> sameCase(atoms, at, hit.value().written()));
    }

    /** Names come back often, and making a key costs more than looking it up. */
    private String key(String name) {
        if (keys.size() > MOST_KEYS) {
            keys.clear();
        }
        return keys.computeIfAbsent(name, Names::key);
    }

    /** Actors whose name sounds like this one. */
    List<Actor> actorsLike(String name) {
        return actorsByKey.isEmpty() ? List.of() : actorsByKey.getOrDefault(key(name), List.of());
    }

    /** Places whose name sounds like this one. */
    List<Place> placesLike(String name) {
        return placesByKey.isEmpty() ? List.of() : placesByKey.getOrDefault(key(name), List.of());
    }

    /** Capitals of the casebook's spelling must stand in the text; a short name in capitals must be in capitals. */
    private static boolean sameCase(Atoms atoms, int at, String written) {
        char first = written.charAt(0);
        if (!Character.isUpperCase(first)) {
            return true;
        }
        boolean acronym = written.length() <= 5 && written.chars().allMatch(Character::isUpperCase);
        return acronym ? atoms.isAllCapitals(at) : atoms.isCapitalised(at);
    }
}
