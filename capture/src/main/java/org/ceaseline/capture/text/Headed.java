package org.ceaseline.capture.text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ceaseline.capture.text.Furniture.Role;

/** Finds a thread by the lines above its comments that hold a name and a time. */
final class Headed {

    /** Content units below such a line within which its comment stands. */
    private static final int NEAR = 3;

    private Headed() {}

    /** Index of the first of at least two such lines below the article's first paragraph; with a reply link one is enough. */
    static OptionalInt start(Sheet sheet, Head head) {
        List<Unit> units = sheet.units();
        int first = -1;
        int found = 0;
        for (int i = head.body() + 1; i < units.size(); i++) {
            if (isHeader(sheet, i) && (first >= 0 || !articleFollows(sheet, i))) {
                first = first < 0 ? i : first;
                found++;
            }
        }
        boolean enough = found >= 2 || found == 1 && repliedTo(units, first);
        return enough ? OptionalInt.of(first) : OptionalInt.empty();
    }

    private static boolean repliedTo(List<Unit> units, int at) {
        return units.subList(at, Math.min(units.size(), at + 12)).stream()
                .anyMatch(unit -> unit.plays(Role.PART)
                        && unit.text().length() > 2
                        && !unit.text().matches(".*\\d.*"));
    }

    /** Dates of bylines and teasers look alike; but below them reporting goes on. */
    private static boolean articleFollows(Sheet sheet, int at) {
        int told = 0;
        int spoken = 0;
        for (Unit unit : sheet.content(at + 1, Math.min(sheet.units().size(), at + 20))) {
            double voice = unit.isParagraph() ? Voice.of(unit.text()).score() : 0;
            told += voice <= -1.5 ? 1 : 0;
            spoken += voice > 0 ? 1 : 0;
        }
        return told >= 2 && told > spoken;
    }

    private static boolean isHeader(Sheet sheet, int at) {
        Unit unit = sheet.units().get(at);
        if (!unit.isContent() || unit.words() > 12) {
            return false;
        }
        Optional<CommentHeader> own = CommentHeader.of(unit.text());
        if (own.isPresent() && !own.get().name().isEmpty()) {
            return NameLine.likeness(own.get().name()) >= 0 && textFollows(sheet, at);
        }
        return own.isEmpty() && isNameAboveTime(sheet, at) && textFollows(sheet, at);
    }

    /** A name whose time stands on the next line. */
    private static boolean isNameAboveTime(Sheet sheet, int at) {
        if (at + 1 >= sheet.units().size()
                || !NameLine.couldBe(sheet.units().get(at).text())) {
            return false;
        }
        Unit next = sheet.units().get(at + 1);
        boolean time = next.isContent()
                ? CommentHeader.of(next.text())
                        .filter(header -> header.name().isEmpty())
                        .isPresent()
                : next.plays(Role.PART)
                        && next.text().matches("(?i).*\\bago\\b.*|.*(назад|önce)$|(il y a|vor|hace) .*");
        return time
                && next.gap() <= 1
                && NameLine.likeness(sheet.units().get(at).text()) >= 0.3;
    }

    private static boolean textFollows(Sheet sheet, int at) {
        return sheet.content(at + 1, Math.min(sheet.units().size(), at + 1 + 2 * NEAR)).stream()
                .limit(NEAR)
                .anyMatch(unit ->
                        unit.words() >= 4 && CommentHeader.of(unit.text()).isEmpty() || unit.isClosed());
    }
}
