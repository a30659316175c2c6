package org.ceaseline.ledger.incident;

import java.util.ArrayList;
import java.util.List;
import org.ceaseline.casebook.Place;
import org.ceaseline.ledger.Incident.Score;
import org.ceaseline.ledger.docket.Places;
import org.ceaseline.ledger.docket.Sides;

/**
 * How well a telling fits a group, in points. A contradiction (other day, other place, opposed actors, clocks hours
 * apart) means no fit at all. The reasons are written only for a fit that is taken.
 */
final class Fit {

    /** Points from which two tellings count as one event. */
    static final int ENOUGH = 5;

    static final int NONE = -1;

    static final double NEAR_KM = 5;
    private static final int CLOCKS_APART_MINUTES = 180;

    private final Sides sides;
    private final Places places;

    Fit(Sides sides, Places places) {
        this.sides = sides;
        this.places = places;
    }

    /** Points for the fit, or {@link #NONE}. */
    int points(Telling telling, Group group) {
        int place = place(telling.places(), group.places());
        int time = place == NONE ? NONE : time(telling, group);
        if (time == NONE) {
            return NONE;
        }
        int actor = party(telling.actors(), group.actors());
        int target = party(telling.targets(), group.targets());
        if (actor == NONE || target == NONE || reportKeepsApart(telling, group)) {
            return NONE;
        }
        return time
                + place
                + actor
                + (target > 0 ? 1 : 0)
                + (group.hasType(telling.claim().type()) ? 1 : 0);
    }

    /** False where the places alone keep the two apart. */
    boolean mayShareGround(Telling telling, Group group) {
        return place(telling.places(), group.places()) != NONE;
    }

    Score score(Telling telling, Group group) {
        List<String> reasons = new ArrayList<>();
        reasons.add(timeWords(telling, group));
        reasons.add(placeWords(telling, group));
        reasons.add(partyWords("actor", party(telling.actors(), group.actors())));
        reasons.add(partyWords("target", party(telling.targets(), group.targets())));
        reasons.add(group.hasType(telling.claim().type()) ? "same type (1)" : "kindred type (0)");
        return new Score(points(telling, group), reasons);
    }

    /** One report that tells of two types, or of two numbered acts, knows that they are two. */
    private static boolean reportKeepsApart(Telling telling, Group group) {
        return !telling.headline()
                && group.reportTellsOtherType(
                        telling.claim().report(), telling.claim().type());
    }

    private static int time(Telling telling, Group group) {
        if (!telling.isDated() || !group.isDated()) {
            return group.holdsReport(telling.claim().report()) ? 2 : NONE;
        }
        if (telling.start() > group.end() || telling.end() < group.start() || clocksApart(telling, group)) {
            return NONE;
        }
        long widest = Math.max(telling.days(), group.days());
        return widest == 1 ? 3 : widest <= 7 ? 2 : 1;
    }

    private static boolean clocksApart(Telling telling, Group group) {
        return telling.days() == 1
                && telling.minute().isPresent()
                && group.minute().isPresent()
                && minutesApart(telling, group)
                        > (group.holdsReport(telling.claim().report()) ? 0 : CLOCKS_APART_MINUTES);
    }

    private static int minutesApart(Telling telling, Group group) {
        return Math.abs(telling.minute().orElse(0) - group.minute().orElse(0));
    }

    private static String timeWords(Telling telling, Group group) {
        int points = time(telling, group);
        if (!telling.isDated() || !group.isDated()) {
            return "no day given, same report (" + points + ")";
        }
        return (points == 3 ? "same day (" : "days overlap (") + points + ")";
    }

    private int place(List<String> ones, List<String> others) {
        if (ones.isEmpty() || others.isEmpty()) {
            return 0;
        }
        int best = NONE;
        for (String one : ones) {
            for (String other : others) {
                best = Math.max(best, place(one, other));
            }
        }
        return best;
    }

    private int place(String one, String other) {
        if (one.equals(other)) {
            return places.isPoint(one) || one.startsWith("~") ? 3 : 2;
        }
        if (places.nested(one, other) || zoneHolds(one, other) || zoneHolds(other, one)) {
            return 1;
        }
        return places.isNear(one, other, NEAR_KM) ? 1 : NONE;
    }

    private boolean zoneHolds(String zone, String place) {
        if (!relation(zone).equals("zone")) {
            return false;
        }
        String relation = relation(place);
        return relation.equals("inside") || relation.equals("edge");
    }

    private String relation(String place) {
        return places.place(place).map(Place::zoneRelation).orElse("");
    }

    private String placeWords(Telling telling, Group group) {
        int points = place(telling.places(), group.places());
        if (telling.places().isEmpty() || group.places().isEmpty()) {
            return "one names no place (0)";
        }
        return (points >= 2 ? "same place (" : "one place holds the other or lies near it (") + points + ")";
    }

    private int party(List<String> ones, List<String> others) {
        if (ones.isEmpty() || others.isEmpty()) {
            return 0;
        }
        boolean akin = false;
        for (String one : ones) {
            if (others.contains(one)) {
                return 2;
            }
            for (String other : others) {
                akin |= akin(one, other);
            }
        }
        return akin ? 1 : NONE;
    }

    private boolean akin(String one, String other) {
        return sides.sameLine(one, other) || sides.sameSide(one, other);
    }

    private static String partyWords(String role, int points) {
        return switch (points) {
            case 2 -> "same " + role + " (" + (role.equals("actor") ? 2 : 1) + ")";
            case 1 -> role + " of the same side or line (1)";
            default -> "one names no " + role + " (0)";
        };
    }
}
