package org.ceaseline.casebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks for names that two entries share. */
final class AliasChecks {

    /** Shorter keys say too little. */
    private static final int SHORTEST_KEY = 4;

    private final Inspection inspection;

    AliasChecks(Inspection inspection) {
        this.inspection = inspection;
    }

    void run() {
        actors();
        places();
    }

    private void actors() {
        Map<String, List<Actor>> byName = new LinkedHashMap<>();
        for (Actor actor : inspection.casebook().actors()) {
            names(actor.name(), actor.aliases()).forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(actor));
        }
        byName.forEach((name, actors) -> eachPair(actors, (first, second) -> {
            if (shareTime(first, second)) {
                shared(first, second, name);
            }
        }));
        alike(byName);
    }

    /** Names of two actors that only differ in ways in which one name is spelt differently. */
    private void alike(Map<String, List<Actor>> byName) {
        Map<String, Named> byKey = new HashMap<>();
        for (Map.Entry<String, List<Actor>> entry : new TreeMap<>(byName).entrySet()) {
            String key = Names.key(entry.getKey());
            Named named = new Named(entry.getKey(), entry.getValue().get(0));
            Named first = key.length() < SHORTEST_KEY ? named : byKey.getOrDefault(key, named);
            byKey.putIfAbsent(key, named);
            if (first.actor() != named.actor() && shareTime(first.actor(), named.actor())) {
                near(first.actor(), first.name(), named.actor(), named.name());
            }
        }
    }

    private record Named(String name, Actor actor) {}

    private void near(Actor first, String firstName, Actor second, String secondName) {
        inspection.warning(
                second,
                "",
                "NAMES_ALIKE",
                "'" + secondName + "' of '" + second.id() + "' reads like '" + firstName + "' of '" + first.id()
                        + "' (line " + inspection.line(first) + ").",
                "A report that spells it otherwise will be put to the analyst; change one name if they are one actor.");
    }

    private void shared(Actor first, Actor second, String name) {
        inspection.error(
                second,
                "",
                "ALIAS_SHARED",
                "The name '" + name + "' belongs to '" + first.id() + "' (line " + inspection.line(first) + ") and to '"
                        + second.id() + "' at the same time.",
                "Take it from one of them, move it to context_aliases, or end one lifespan before the other begins.");
    }

    private void places() {
        Map<String, List<Place>> byName = new LinkedHashMap<>();
        for (Place place : inspection.casebook().places()) {
            names(place.name(), place.aliases()).forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(place));
        }
        byName.forEach((name, places) -> eachPair(
                places,
                (first, second) -> inspection.warning(
                        second,
                        "",
                        "NAME_AMBIGUOUS",
                        "'" + name + "' names '" + first.id() + "' (line " + inspection.line(first) + ") and '"
                                + second.id() + "'.",
                        "Reports that use it will be put to the analyst; take the name from one if it is a slip.")));
    }

    private static <T> void eachPair(List<T> entries, java.util.function.BiConsumer<T, T> pair) {
        for (int i = 1; i < entries.size(); i++) {
            for (int j = 0; j < i; j++) {
                pair.accept(entries.get(j), entries.get(i));
            }
        }
    }

    private static Set<String> names(String name, List<String> aliases) {
        Set<String> names = new HashSet<>();
        Stream.concat(Stream.of(name), aliases.stream())
                .map(text -> text.toLowerCase(Locale.ROOT).replace('’', '\''))
                .filter(text -> !text.isBlank())
                .forEach(names::add);
        return names;
    }

    /** True where both certainly exist on one day, beyond the day on which one hands over to the other. */
    private static boolean shareTime(Actor one, Actor other) {
        return !endsBefore(one, other) && !endsBefore(other, one);
    }

    private static boolean endsBefore(Actor early, Actor late) {
        Optional<PartialDate> end = early.validTo();
        Optional<PartialDate> start = late.validFrom();
        return end.isPresent()
                && start.isPresent()
                && !end.get().first().isAfter(start.get().last());
    }
}
