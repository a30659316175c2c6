package org.ceaseline.ledger.incident;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.ceaseline.casebook.EventType;

/**
 * An incident in the making. Its window only narrows and its place, actors and targets stay those of the first telling
 * that has any, so that a chain of loose fits cannot pull two events together.
 */
final class Group {

    private final List<Telling> tellings = new ArrayList<>();
    private final Map<String, Set<EventType>> typesByReport = new HashMap<>(2);
    private final Set<EventType> types = EnumSet.noneOf(EventType.class);
    private final List<String> reasons = new ArrayList<>();
    private List<String> fitReasons = List.of();
    private long start;
    private long end;
    private int points;
    private OptionalInt minute = OptionalInt.empty();
    private List<String> places = List.of();
    private List<String> actors = List.of();
    private List<String> targets = List.of();

    Group(Telling first) {
        start = first.start();
        end = first.end();
        add(first);
    }

    void add(Telling telling) {
        tellings.add(telling);
        if (!telling.headline()) {
            types.add(telling.claim().type());
            typesByReport
                    .computeIfAbsent(telling.claim().report(), report -> EnumSet.noneOf(EventType.class))
                    .add(telling.claim().type());
        }
        if (telling.isDated()) {
            start = isDated() ? Math.max(start, telling.start()) : telling.start();
            end = isDated() ? Math.min(end, telling.end()) : telling.end();
        }
        minute = minute.isPresent() ? minute : telling.minute();
        places = places.isEmpty() ? telling.places() : places;
        actors = actors.isEmpty() ? telling.actors() : actors;
        targets = targets.isEmpty() ? telling.targets() : targets;
    }

    /** Takes the telling in, and keeps the poorest fit and its reasons as the group's own. */
    void join(Telling telling, int fit, List<String> why) {
        if (tellings.size() == 1 || fit < points) {
            points = fit;
            reasons.removeAll(fitReasons);
            fitReasons = List.copyOf(why);
            reasons.addAll(0, why);
        }
        add(telling);
    }

    void note(String reason) {
        if (!reasons.contains(reason)) {
            reasons.add(reason);
        }
    }

    void absorb(Group other) {
        other.tellings.forEach(this::add);
    }

    List<Telling> tellings() {
        return tellings;
    }

    Telling first() {
        return tellings.get(0);
    }

    boolean isDated() {
        return end >= start;
    }

    long start() {
        return start;
    }

    long end() {
        return end;
    }

    long days() {
        return end - start + 1;
    }

    int points() {
        return points;
    }

    List<String> reasons() {
        return reasons;
    }

    OptionalInt minute() {
        return minute;
    }

    List<String> places() {
        return places;
    }

    List<String> actors() {
        return actors;
    }

    List<String> targets() {
        return targets;
    }

    boolean hasType(EventType type) {
        return types.contains(type);
    }

    boolean holdsReport(String report) {
        return typesByReport.containsKey(report);
    }

    boolean reportTellsOtherType(String report, EventType type) {
        Set<EventType> told = typesByReport.get(report);
        return told != null && !told.contains(type);
    }
}
