package org.ceaseline.ledger.docket;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ceaseline.casebook.Actor;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.Outlet;

/** Who continues whom and who stands with whom, as the casebook has it; nothing here names a side. Immutable. */
public final class Sides {

    /** Words for an alignment that binds nobody to anybody. */
    private static final Set<String> NO_SIDE = Set.of(
            "", "-", "other", "unknown", "unclear", "none", "neutral", "mixed", "guarantor", "mediator", "monitor");

    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, Outlet> outlets = new HashMap<>();
    private final Map<String, Outlet> outletsByName = new HashMap<>();
    private final Map<String, Set<String>> actorsByName = new HashMap<>();
    private final Map<String, String> alignments = new HashMap<>();
    private final Map<String, Set<String>> lines = new HashMap<>();
    private final Map<String, List<String>> chains = new HashMap<>();

    public Sides(Casebook casebook) {
        casebook.actors().forEach(actor -> actors.putIfAbsent(actor.id(), actor));
        casebook.outlets().forEach(outlet -> outlets.putIfAbsent(outlet.id(), outlet));
        casebook.outlets().forEach(outlet -> {
            outletsByName.putIfAbsent(plain(outlet.name()), outlet);
            outlet.aliases().forEach(alias -> outletsByName.putIfAbsent(plain(alias), outlet));
        });
        outletsByName.remove("");
        casebook.actors().forEach(actor -> Stream.concat(Stream.of(actor.name()), actor.aliases().stream())
                .forEach(name -> actorsByName
                        .computeIfAbsent(plain(name), fresh -> new TreeSet<>())
                        .add(actor.id())));
        Set<String> camps = new TreeSet<>();
        casebook.actors().forEach(actor -> camps.add(camp(actor.alignment())));
        casebook.outlets().forEach(outlet -> alignments.put(outlet.id(), leaning(outlet.alignment(), camps)));
        casebook.actors().forEach(actor -> alignments.put(actor.id(), camp(actor.alignment())));
        casebook.actors().forEach(actor -> chains.put(actor.id(), casebook.actsFor(actor.id())));
        casebook.actors().forEach(actor -> lines.put(actor.id(), Set.copyOf(predecessors(actor.id()))));
    }

    public Optional<Actor> actor(String id) {
        return Optional.ofNullable(actors.get(id));
    }

    public Optional<Outlet> outlet(String id) {
        return Optional.ofNullable(outlets.get(id));
    }

    /** The outlet of this name, however it is written. */
    public Optional<Outlet> outletNamed(String name) {
        return Optional.ofNullable(outletsByName.get(plain(name)));
    }

    /** The id of the only actor of this name, however it is written. */
    Optional<String> actorNamed(String name) {
        Set<String> named = actorsByName.getOrDefault(plain(name), Set.of());
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** The name to print for an actor or outlet; the key itself where the casebook has no entry. */
    public String name(String key) {
        return actor(key)
                .map(Actor::name)
                .or(() -> outlet(key).map(Outlet::name))
                .orElse(key);
    }

    /** The camp of an actor or outlet, empty where it has none. */
    public String side(String id) {
        return alignments.getOrDefault(id, "");
    }

    /** True where both stand in the same camp. */
    public boolean sameSide(String one, String other) {
        return one.equals(other) || (!side(one).isEmpty() && side(one).equals(side(other)));
    }

    /** True where both stand in camps and the camps differ. */
    public boolean opposed(String one, String other) {
        return !side(one).isEmpty() && !side(other).isEmpty() && !side(one).equals(side(other));
    }

    /** True where one continues the other. */
    public boolean sameLine(String one, String other) {
        return one.equals(other)
                || lines.getOrDefault(one, Set.of()).contains(other)
                || lines.getOrDefault(other, Set.of()).contains(one);
    }

    /** Those for whom this actor acts, itself first: a unit, its army, its government. */
    public List<String> actsFor(String id) {
        return chains.getOrDefault(id, List.of(id));
    }

    /** Those whom this actor continues, nearest first. */
    public List<String> predecessors(String id) {
        List<String> found = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(id));
        Optional<String> next = actor(id).flatMap(Actor::predecessor);
        while (next.isPresent() && seen.add(next.get())) {
            found.add(next.get());
            next = actor(next.get()).flatMap(Actor::predecessor);
        }
        return found;
    }

    /** The first word of an alignment such as {@code government_lean} or {@code opposition from 2017}, without its shade. */
    private static String camp(String alignment) {
        String word = alignment.strip().replaceAll("[\\s;,(].*$", "").replaceAll("_(lean|leaning|aligned)$", "");
        return NO_SIDE.contains(word) ? "" : word;
    }

    /** The camp that an outlet leans to: {@code pro_north_lean} leans to the camp whose word begins with {@code north}. */
    private static String leaning(String alignment, Set<String> camps) {
        String word = camp(alignment).replaceFirst("^pro_", "");
        return camps.stream()
                .filter(camp -> !word.isEmpty() && !camp.isEmpty() && camp.startsWith(word))
                .findFirst()
                .orElse(word);
    }
}
