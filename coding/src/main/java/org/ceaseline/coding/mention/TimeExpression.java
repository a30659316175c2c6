package org.ceaseline.coding.mention;

/**
 * A time expression in its sentence, not yet resolved.
 *
 * @param first first atom
 * @param next atom after the last
 * @param clock {@code HH:mm} or a part of the day, empty where none
 * @param zone as the text gives it, empty where none
 */
record TimeExpression(int first, int next, TimeSpan.Kind kind, Shape shape, String clock, String zone) {

    static TimeExpression point(int first, int next, Shape shape) {
        return new TimeExpression(first, next, TimeSpan.Kind.POINT, shape, "", "");
    }

    TimeExpression from(int earlier) {
        return new TimeExpression(earlier, next, kind, shape, clock, zone);
    }

    TimeExpression to(int later) {
        return new TimeExpression(first, later, kind, shape, clock, zone);
    }

    TimeExpression as(TimeSpan.Kind other, Shape otherShape) {
        return new TimeExpression(first, next, other, otherShape, clock, zone);
    }

    TimeExpression at(String someClock, String someZone) {
        return new TimeExpression(
                first,
                next,
                kind,
                shape,
                someClock.isEmpty() ? clock : someClock,
                someZone.isEmpty() ? zone : someZone);
    }
}
