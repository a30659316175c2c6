package org.ceaseline.coding.evaluation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ceaseline.casebook.Actor;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.Place;

/** Tells whether two names stand for one: equal, aliases of one casebook entry, or one within the other. */
public final class SameName {

    private static final Set<String> GENERAL = Set.of(
            "forces",
            "force",
            "army",
            "troops",
            "militants",
            "rebels",
            "rebel",
            "fighters",
            "groups",
            "group",
            "government",
            "regime",
            "military",
            "al",
            "and",
            "of",
            "in",
            "the",
            "positions",
            "people",
            "civilians",
            "side",
            "sides",
            "armed",
            "party",
            "parties");

    private final Map<String, String> names = new HashMap<>();

    private SameName() {}

    private static final SameName PLAIN = new SameName();

    /** Without a casebook's aliases. */
    public static SameName plain() {
        return PLAIN;
    }

    static SameName ofActors(Casebook casebook) {
        SameName same = new SameName();
        for (Actor actor : casebook.actors()) {
            same.add(actor.name(), actor.name());
            actor.aliases().forEach(alias -> same.add(alias, actor.name()));
        }
        return same;
    }

    static SameName ofPlaces(Casebook casebook) {
        SameName same = new SameName();
        for (Place place : casebook.places()) {
            same.add(place.name(), place.name());
            place.aliases().forEach(alias -> same.add(alias, place.name()));
        }
        return same;
    }

    private void add(String alias, String name) {
        names.putIfAbsent(Words.name(alias), Words.name(name));
    }

    /** True where both names stand for one. */
    public boolean same(String one, String other) {
        String a = Words.name(one);
        String b = Words.name(other);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        String first = names.getOrDefault(a, a);
        String second = names.getOrDefault(b, b);
        return first.equals(second) || within(a, b) || within(first, second);
    }

    /** One name within the other: "Guard" and "Guard of Tarn", but not "Arland" and "Arland backed rebels". */
    private static boolean within(String one, String other) {
        boolean swapped = Words.of(one).size() > Words.of(other).size();
        String brief = swapped ? other : one;
        String full = swapped ? one : other;
        Set<String> few = new HashSet<>(Words.of(brief));
        Set<String> many = new HashSet<>(Words.of(full));
        String quoted = Pattern.quote(brief);
        if (!many.containsAll(few)
                || Pattern.compile("\\b" + quoted + " (backed|led|run|controlled|held)\\b")
                        .matcher(full)
                        .find()) {
            return false;
        }
        many.removeAll(few);
        return !GENERAL.containsAll(few)
                || many.size() <= 2
                || Pattern.compile(quoted + " (in|of|from|at|near)\\b.*")
                        .matcher(full)
                        .matches();
    }

    boolean anyShared(List<String> some, List<String> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(other -> same(one, other)));
    }

    /** F1 of two sets of names; 1 where both are empty. */
    double overlap(List<String> expected, List<String> got) {
        if (expected.isEmpty() || got.isEmpty()) {
            return expected.isEmpty() && got.isEmpty() ? 1 : 0;
        }
        double precision = covered(got, expected);
        double recall = covered(expected, got);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private double covered(List<String> some, List<String> others) {
        return (double) some.stream()
                        .filter(one -> anyShared(List.of(one), others))
                        .count()
                / some.size();
    }
}
