package org.ceaseline.coding.mention;

/** Tells from the words before a time expression whether it is still to come. */
final class LookingAhead {

    /** How many atoms back a cue may stand. */
    private static final int REACH = 12;

    private LookingAhead() {}

    static boolean from(Atoms atoms, TimeExpression expression) {
        if (expression.kind() == TimeSpan.Kind.DEADLINE) {
            return true;
        }
        if (atoms.is(expression.first() - 1, "for")) {
            return true;
        }
        for (int at = expression.first() - 1; at >= Math.max(0, expression.first() - REACH); at--) {
            if (endsClause(atoms, at)) {
                return false;
            }
            if (isCue(atoms, at, expression.first())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCue(Atoms atoms, int at, int limit) {
        boolean name = atoms.is(at, "may") && atoms.isCapitalised(at);
        return !name
                && TimeWords.english()
                        .futureCues()
                        .longest(atoms, at)
                        .filter(hit -> hit.next() <= limit)
                        .isPresent();
    }

    private static boolean endsClause(Atoms atoms, int at) {
        return switch (atoms.key(at)) {
            case ",", ";", ":", "\"", "\u201d", "said", "told", "announced" -> true;
            default -> false;
        };
    }
}
