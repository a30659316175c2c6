package org.ceaseline.capture.text;

import java.util.List;
import java.util.OptionalInt;
import org.ceaseline.capture.text.Furniture.Role;

/** Finds where the foot of the page begins below a thread. */
final class Tail {

    private static final int ROW = 3;
    private static final double QUIET = 1.0;
    /** Where so many comments are headed by name and time, one without stands no longer in the thread. */
    private static final int RHYTHM = 3;

    private static final int FEWEST_REPLIES = 2;
    private static final int NAME_WORDS = 5;

    private Tail() {}

    /** Index within the thread's units of the first line of the foot; the number of units where there is none. */
    static int start(List<Unit> thread) {
        OptionalInt replied = afterLastReply(thread);
        if (replied.isPresent()) {
            return replied.getAsInt();
        }
        int all = 0;
        for (int i = 0; i < thread.size(); i++) {
            all += opensComment(thread, i) ? 1 : 0;
        }
        int headers = 0;
        for (int i = 0; i < thread.size(); i++) {
            boolean rhythm = headers >= RHYTHM && headers == all;
            if (canEnd(thread, i) && hasContentBefore(thread, i) && (rhythm || nobodySpeaksBelow(thread, i))) {
                return i;
            }
            headers += opensComment(thread, i) ? 1 : 0;
        }
        return thread.size();
    }

    /**
     * Where each comment has a link below it to answer it, the thread ends with the last of them, unless another comment stands
     * right below; the deepest answers may have no such link.
     */
    private static OptionalInt afterLastReply(List<Unit> thread) {
        int first = -1;
        int last = -1;
        int replies = 0;
        for (int i = 0; i < thread.size(); i++) {
            if (CommentParts.isReply(thread.get(i))) {
                first = first < 0 ? i : first;
                last = i;
                replies++;
            }
        }
        if (replies < FEWEST_REPLIES || !isSaidIn(thread.subList(0, first))) {
            return OptionalInt.empty();
        }
        int next = last + 1;
        while (next < thread.size() && thread.get(next).plays(Role.PART)) {
            next++;
        }
        return next < thread.size() && opensComment(thread, next) ? OptionalInt.empty() : OptionalInt.of(last + 1);
    }

    /** True where something is said above the first link: it stands below its comment, not above it. */
    private static boolean isSaidIn(List<Unit> units) {
        return units.stream()
                .anyMatch(unit -> unit.isContent()
                        && (unit.isClosed() || unit.words() > NAME_WORDS)
                        && CommentHeader.of(unit.text()).isEmpty());
    }

    /** True for a line of name and time, and for a name whose time stands on the next line. */
    private static boolean opensComment(List<Unit> thread, int at) {
        Unit unit = thread.get(at);
        if (!unit.isContent()) {
            return false;
        }
        boolean named = NameLine.couldBe(unit.text())
                && at + 1 < thread.size()
                && (thread.get(at + 1).plays(Role.PART)
                        || CommentHeader.of(thread.get(at + 1).text()).isPresent());
        return isHeader(unit) || named;
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
