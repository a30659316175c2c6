package org.ceaseline.coding.mention;

import java.util.Optional;

/** Whether words stand where a place stands. */
final class Places {

    /** How many names of a list may stand between a name and the preposition that governs them all. */
    private static final int LONGEST_LIST = 24;

    private Places() {}

    static boolean followsPlacePreposition(Atoms atoms, int first) {
        return PlaceWords.english()
                .relationBefore(atoms, first)
                .filter(relation -> !relation.equals("to") || !isTold(atoms, first))
                .isPresent();
    }

    /** Words that only a place takes: "in Osk", "the village of Osk", "Osk, where". */
    static boolean isSurelyPlace(Atoms atoms, int first, int last) {
        boolean bare = !atoms.is(first - 1, "the") && !atoms.isGenitive(last + 1) && !atoms.isAllCapitals(first);
        boolean within = PlaceWords.english()
                .relationBefore(atoms, first)
                .filter(relation -> !relation.equals("to") && !relation.equals("from"))
                .isPresent();
        boolean actor = ActorWords.english().noun(atoms, last + 1).isPresent();
        return bare && !actor && (within || nounBefore(atoms, first).isPresent() || isWhere(atoms, last + 1));
    }

    /** "Osk, where" and "Osk fell to". */
    private static boolean isWhere(Atoms atoms, int next) {
        int at = atoms.is(next, ",") ? next + 1 : next;
        int verb = atoms.is(at, "which") ? at + 1 : next;
        return atoms.is(at, "where") || atoms.is(verb, "fell") && (atoms.is(verb + 1, "to") || verb > next);
    }

    /** "Osk came under fire", "Osk was shelled": what is done to places. */
    private static boolean isSuffering(Atoms atoms, int next) {
        if ((atoms.is(next, "came") || atoms.is(next, "comes")) && atoms.is(next + 1, "under")) {
            return true;
        }
        int verb = next;
        if (atoms.is(next, "and") && atoms.isCapitalised(next + 1)) {
            verb = next + 1;
            while (atoms.isCapitalised(verb)) {
                verb++;
            }
            return isSuffering(atoms, verb);
        }
        while (atoms.is(verb, "was")
                || atoms.is(verb, "is")
                || atoms.is(verb, "has")
                || atoms.is(verb, "had")
                || atoms.is(verb, "been")
                || atoms.is(verb, "were")
                || atoms.is(verb, "again")
                || atoms.is(verb, "also")) {
            verb++;
        }
        return verb > next
                && PlaceWords.english().takesPlace(atoms.key(verb))
                && !atoms.key(verb).endsWith("ing");
    }

    /** "the Belmark capital, Merrow": the name after a noun of settlement and a comma. */
    private static boolean explainsNoun(Atoms atoms, int first) {
        return atoms.is(first - 1, ",")
                && PlaceWords.english()
                        .noun(atoms, first - 2)
                        .filter(hit -> hit.value().precision() == 1 && hit.next() == first - 1)
                        .isPresent();
    }

    /** "Osk's old town", "Osk's airport". */
    private static boolean ownsPlace(Atoms atoms, int next) {
        if (!atoms.isGenitive(next)) {
            return false;
        }
        int noun = next + 1;
        while (PlaceWords.english().isDirection(atoms.key(noun))
                || PlaceWords.english().describes(atoms.key(noun))) {
            noun++;
        }
        return PlaceWords.english()
                .noun(atoms, noun)
                .filter(hit -> hit.value().after()
                        && !PlaceWords.english().isDoubtful(hit.value().word()))
                .isPresent();
    }

    /** "the Command's lines", "from the Guard": with an article and nothing behind it, a single name is seldom a place. */
    static boolean isArticled(Atoms atoms, int first, int last) {
        boolean bare = first == last
                && !isFollowedByPlaceNoun(atoms, last)
                && nounBefore(atoms, first).isEmpty();
        if (!bare || !atoms.is(first - 1, "the") || isVenue(atoms, last + 1)) {
            return false;
        }
        boolean inside =
                switch (atoms.key(first - 2)) {
                    case "in", "across", "throughout", "inside", "over", "within" -> true;
                    default -> false;
                };
        return !inside || atoms.isGenitive(last + 1);
    }

    /** "told Harrow Frontline": whoever is told something is no place. */
    static boolean isHearer(Atoms atoms, int first) {
        int before = atoms.is(first - 1, "the") ? first - 2 : first - 1;
        return atoms.is(before, "told") || atoms.is(before, "tell") || atoms.is(before, "telling");
    }

    /** "said to Arland", "close to Arland" as a friend: a person or power follows. */
    private static boolean isTold(Atoms atoms, int first) {
        int to = atoms.is(first - 1, "the") ? first - 2 : first - 1;
        return switch (atoms.key(to - 1)) {
            case "said",
                    "over",
                    "handed",
                    "ceded",
                    "given",
                    "granted",
                    "offered",
                    "owed",
                    "told",
                    "loyal",
                    "allied",
                    "according",
                    "belong",
                    "belongs",
                    "belonging",
                    "due",
                    "message",
                    "appeal",
                    "appealed",
                    "call",
                    "condition",
                    "response",
                    "reply",
                    "warning" -> true;
            default -> false;
        };
    }

    static boolean isFollowedByPlaceNoun(Atoms atoms, int at) {
        return PlaceWords.english()
                .noun(atoms, at + 1)
                .filter(hit -> hit.value().after())
                .isPresent();
    }

    /** "the village of X": the noun that ends right before "of". */
    static Optional<PlaceWords.Noun> nounBefore(Atoms atoms, int first) {
        int of = atoms.is(first - 1, "the") ? first - 2 : first - 1;
        if (!atoms.is(of, "of")) {
            return Optional.empty();
        }
        for (int start = of - 1; start >= Math.max(0, of - 3); start--) {
            Optional<Trie.Hit<PlaceWords.Noun>> hit = PlaceWords.english()
                    .noun(atoms, start)
                    .filter(it -> it.next() == of && it.value().before());
            if (hit.isPresent()) {
                return hit.map(Trie.Hit::value);
            }
        }
        return Optional.empty();
    }

    /** A bare name in the place of a place: after in or near, beside a noun of place, or in a list with such a name. */
    static boolean isPlaceLike(Atoms atoms, int first, int last) {
        return isPlaceLike(atoms, first, last, LONGEST_LIST);
    }

    private static boolean isPlaceLike(Atoms atoms, int first, int last, int steps) {
        if (isDateline(atoms, first, last) || endsInPlaceNoun(atoms, first, last)) {
            return true;
        }
        if (followsPlacePreposition(atoms, first)
                || isFollowedByPlaceNoun(atoms, last)
                || nounBefore(atoms, first).isPresent()) {
            return true;
        }
        if (isVenue(atoms, last + 1)) {
            return true;
        }
        if (isWhere(atoms, last + 1)
                || isSuffering(atoms, last + 1)
                || ownsPlace(atoms, last + 1)
                || explainsNoun(atoms, first)) {
            return true;
        }
        boolean object = PlaceWords.english().takesPlace(atoms.key(first - 1)) && !atoms.isAllCapitals(first);
        if (object || isOfEvent(atoms, first)) {
            return true;
        }
        int before = nameBefore(atoms, first);
        return steps > 0 && before >= 0 && isPlaceLike(atoms, startOfName(atoms, before), before, steps - 1);
    }

    /** "the Keld town council", "Keld local residents": the name before is a place. */
    static boolean isTownOfBody(Atoms atoms, int last) {
        boolean local =
                switch (atoms.key(last + 1)) {
                    case "local", "town", "city", "village", "municipal", "district", "provincial", "regional" -> true;
                    default -> false;
                };
        return local && ActorWords.english().noun(atoms, last + 2).isPresent();
    }

    /** "between A and B". */
    static boolean isBetween(Atoms atoms, int first) {
        if (atoms.is(first - 1, "between")) {
            return true;
        }
        int before = nameBefore(atoms, first);
        return before >= 0 && atoms.is(startOfName(atoms, before) - 1, "between");
    }

    /** "Homs Province", "Mai Bridge". */
    private static boolean endsInPlaceNoun(Atoms atoms, int first, int last) {
        return last > first
                && PlaceWords.english()
                        .noun(atoms, last)
                        .filter(hit -> hit.value().after())
                        .isPresent();
    }

    /** "the Keld talks", "the Osk agreement". */
    private static boolean isVenue(Atoms atoms, int next) {
        return PlaceWords.english().isHeldAt(atoms.key(next))
                || TimeWords.english().isAgreement(atoms.key(next)) && !atoms.isCapitalised(next);
    }

    private static boolean isOfEvent(Atoms atoms, int first) {
        return atoms.is(first - 1, "of") && PlaceWords.english().happensToPlaces(atoms.key(first - 2));
    }

    /** The last atom of the name that stands before this one in a list, -1 where there is none. */
    private static int nameBefore(Atoms atoms, int first) {
        int at = first - 1;
        if (atoms.is(at, "and") || atoms.is(at, "or")) {
            at = atoms.is(at - 1, ",") ? at - 2 : at - 1;
        } else if (atoms.is(at, ",")) {
            at--;
        } else {
            return -1;
        }
        return atoms.isCapitalised(at) || atoms.isNumber(at) ? at : -1;
    }

    private static int startOfName(Atoms atoms, int last) {
        int at = last;
        while (at > 0
                && (atoms.isCapitalised(at - 1)
                        || atoms.is(at - 1, "-")
                        || atoms.is(at - 1, "al")
                        || atoms.is(at - 1, "el"))) {
            at--;
        }
        return at;
    }

    /** "ADEN -" or "KELD, August 6": where the report was written, not where anything happened. */
    static boolean isDateline(Atoms atoms, int first, int last) {
        boolean opens = first == 0 || first <= 4 && atoms.is(first - 1, "/") && atoms.isAllCapitals(0);
        boolean capitals = opens && atoms.isAllCapitals(first) && atoms.isAllCapitals(last);
        boolean dash = atoms.is(last + 1, "-") || atoms.is(last + 1, "(") || atoms.is(last + 1, "/");
        boolean date = atoms.is(last + 1, ",") && TimeWords.english().month(atoms.key(last + 2)) > 0;
        return capitals && (dash || date);
    }
}
