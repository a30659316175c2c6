package org.ceaseline.capture.text;

import java.util.List;
import org.ceaseline.capture.text.Furniture.Role;

/** Finds where the foot of the page begins below a thread. */
final class Tail {

    private static final int ROW = 3;
    private static final double QUIET = 1.0;
    /** Where so many comments are headed by name and time, one without stands no longer in the thread. */
    private static final int RHYTHM = 3;

    private Tail() {}

    /** Index within the thread's units of the first line of the foot; the number of units where there is none. */
    static int start(List<Unit> thread) {
        int all = (int) thread.stream().filter(Tail::isHeader).count();
        int headers = 0;
        for (int i = 0; i < thread.size(); i++) {
            boolean rhythm = headers >= RHYTHM && headers == all;
            if (canEnd(thread, i) && hasContentBefore(thread, i) && (rhythm || nobodySpeaksBelow(thread, i))) {
                return i;
            }
            headers += isHeader(thread.get(i)) ? 1 : 0;
        }
        return thread.size();
    }

    /** The end of a thread is a form for the next comment, tags and the like, or a row of links. */
    private static boolean canEnd(List<Unit> thread, int at) {
        Unit unit = thread.get(at);
        boolean form =
                unit.mark().map(mark -> mark.kind().equals("comment_prompt")).orElse(false);
        return unit.plays(Role.END) || form || isRowOfLinks(thread, at);
    }

    private static boolean isRowOfLinks(List<Unit> thread, int at) {
        if (at + ROW > thread.size()) {
            return false;
        }
        return thread.subList(at, at + ROW).stream().allMatch(unit -> unit.plays(Role.DROP) || unit.plays(Role.END));
    }

    /** Neither headers nor reply links stand below, and what is said there does not sound like readers. */
    private static boolean nobodySpeaksBelow(List<Unit> thread, int at) {
        double voice = 0;
        int sentences = 0;
        for (Unit unit : thread.subList(at, thread.size())) {
            if (isHeader(unit) || unit.plays(Role.PART) && unit.text().length() > 2) {
                return false;
            }
            if (unit.isContent() && unit.isClosed()) {
                voice += Voice.words(unit.text());
                sentences++;
            }
        }
        return sentences == 0 || voice / sentences <= QUIET;
    }

    private static boolean isHeader(Unit unit) {
        return unit.isContent()
                && CommentHeader.of(unit.text())
                        .filter(found -> !found.name().isEmpty())
                        .isPresent();
    }

    private static boolean hasContentBefore(List<Unit> thread, int to) {
        return thread.subList(0, to).stream().anyMatch(Unit::isContent);
    }
}
