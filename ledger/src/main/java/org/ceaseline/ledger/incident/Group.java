package org.ceaseline.ledger.incident;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ceaseline.casebook.EventType;

/**
 * An incident in the making. Its window only narrows and its place, actors and targets stay those of the first telling
 * that has any, so that a chain of loose fits cannot pull two events together.
 */
final class Group {

    private final List<Telling> tellings = new ArrayList<>();
    private final Map<String, Set<EventType>> typesByReport = new HashMap<>(2);
    private final Set<EventType> types = EnumSet.noneOf(EventType.class);
    private final List<String> notes = new ArrayList<>();
    private SortedMap<Telling, String> ties = Collections.emptySortedMap();
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
    void join(Telling telling, Fit fit) {
        int points = fit.points(telling, this);
        if (tellings.size() == 1 || points < this.points) {
            this.points = points;
            fitReasons = fit.score(telling, this).reasons();
        }
        add(telling);
    }

    /** The group made of these, in their order; what was tied with this one stays so. */
    Group of(List<Telling> others, Fit fit) {
        Group made = new Group(others.get(0));
        others.subList(1, others.size()).forEach(telling -> made.join(telling, fit));
        made.ties = ties;
        return made;
    }

    /** The group as it was before this telling came to be placed. */
    Group before(Telling telling) {
        if (Telling.SHARPEST_FIRST.compare(tellings.get(tellings.size() - 1), telling) < 0) {
            return this;
        }
        Group then = new Group(first());
        tellings.subList(1, tellings.size()).stream()
                .filter(earlier -> Telling.SHARPEST_FIRST.compare(earlier, telling) < 0)
                .forEach(then::add);
        return then;
    }

    /** Notes an account that fits this incident and others equally. */
    void tie(Telling telling, int incidents) {
        if (ties.isEmpty()) {
            ties = new TreeMap<>(Telling.SHARPEST_FIRST);
        }
        ties.put(
                telling,
                "account " + telling.claim().id() + " fits " + incidents
                        + " incidents equally and is counted with none");
    }

    /** A copy that can be changed. */
    Group copy() {
        Group copy = new Group(first());
        tellings.subList(1, tellings.size()).forEach(copy::add);
        copy.points = points;
        copy.fitReasons = fitReasons;
        copy.notes.addAll(notes);
        if (!ties.isEmpty()) {
            copy.ties = new TreeMap<>(ties);
        }
        return copy;
    }

    void untie(Telling telling) {
        if (!ties.isEmpty()) {
            ties.remove(telling);
        }
    }

    void note(String reason) {
        if (!notes.contains(reason)) {
            notes.add(reason);
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
        List<String> reasons = new ArrayList<>(fitReasons);
        reasons.addAll(ties.values());
        reasons.addAll(notes);
        return reasons;
    }

    String kin() {
        return first().kin();
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
