package org.ceaseline.capture.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ceaseline.capture.Section.Kind;
import org.ceaseline.capture.draft.ReportDraft;
import org.ceaseline.capture.draft.Watched;
import org.ceaseline.capture.language.Decoded;
import org.ceaseline.capture.language.Languages;
import org.ceaseline.capture.text.Furniture.Role;

/** Draws a report from a sheet: head, article, thread, tail, in the order of the page. */
final class Drawing {

    private final Ink ink;
    private final ReportDraft draft;
    private final Sheet sheet;
    private final Head head;
    private final Ending ending;
    private final PublicationDay day = new PublicationDay();
    private final List<String> above = new ArrayList<>();
    private final StringBuilder prose = new StringBuilder();
    private String byline = "";
    private Optional<String> agency = Optional.empty();
    private Optional<String> beside = Optional.empty();

    Drawing(Decoded decoded, ReportDraft draft) {
        this.draft = draft;
        this.ink = new Ink(decoded, draft);
        this.sheet = Sheet.of(decoded.text());
        this.head = Head.of(sheet);
        this.ending = Ending.of(sheet, head);
    }

    void draw() {
        drawArticle();
        Optional<Integer> declared = ending.declared();
        List<CommentThread.Told> told = threadComments();
        drawThread(told);
        String title = head.title() < 0 ? "" : ink.words(sheet.units().get(head.title()));
        draft.title(title)
                .outlet(Masthead.outlet(above, title)
                        .or(() -> beside)
                        .or(() -> agency)
                        .orElse(""))
                .byline(byline)
                .syndicated(agency)
                .published(day.published())
                .updated(day.updated())
                .declaredComments(declared)
                .language(Languages.tell(prose.isEmpty() ? draft.text() : prose.toString()));
    }

    private void drawArticle() {
        LivePosts live = LivePosts.above(sheet, ending.from());
        Judgement judgement = new Judgement(sheet, head, ending.from(), live);
        for (Unit unit : sheet.units().subList(0, ending.from())) {
            Judgement.Verdict verdict = judgement.of(unit);
            draft.at(verdict.kind().isArticle() ? live.time(unit) : Optional.empty());
            ink.draw(verdict.kind(), unit, 0, false, verdict.why());
            note(unit, verdict.kind());
            told(unit);
        }
        draft.at(Optional.empty());
    }

    private void told(Unit unit) {
        int all = sheet.units().size();
        if (unit.index() > 0 && unit.index() % (1 << Sheet.TOLD) == 0) {
            Watched.now().part(all + unit.index(), 2L * all);
        }
    }

    /** What a unit says of outlet, byline and day, beside what it is. */
    private void note(Unit unit, Kind kind) {
        String text = unit.text();
        if (unit.index() < head.body() && unit.index() < Math.max(head.title(), 1) && unit.index() != head.title()) {
            above.add(text);
        }
        if (kind == Kind.HEADLINE) {
            Credits.seriesDay(text).ifPresent(day::credit);
        }
        if (kind == Kind.CAPTION && unit.index() < head.body()) {
            Credits.dates(text).stream()
                    .filter(dated -> !dated.date().hasYear())
                    .forEach(day::credit);
        }
        if (kind == Kind.BYLINE) {
            byline = byline.isEmpty() ? Credits.author(text) : byline;
            agency = agency.or(() -> Credits.agency(text));
            beside = beside.or(() -> Masthead.besideDate(text));
            Credits.dates(text).forEach(day::credit);
        }
        if (unit.plays(Role.MONTH)
                || unit.mark().map(mark -> mark.kind().equals("copyright")).orElse(false)) {
            VisibleDates.in(text).forEach(day::furniture);
        }
        if (kind.isArticle()) {
            prose.append(text).append('\n');
            noteParagraph(unit, text);
        }
    }

    private void noteParagraph(Unit unit, String text) {
        if (unit.index() == head.body()) {
            Credits.dateline(text).ifPresent(day::credit);
            agency = agency.or(() -> Credits.agency(text));
            Credits.dates(text).stream()
                    .filter(dated -> dated.role() == Credits.Role.AS_OF && unit.words() <= 30)
                    .forEach(day::credit);
        }
    }

    private List<CommentThread.Told> threadComments() {
        List<Unit> thread = new ArrayList<>(
                sheet.units().subList(ending.from(), sheet.units().size()));
        int end = Tail.start(thread);
        return CommentThread.of(thread.subList(0, end));
    }

    private void drawThread(List<CommentThread.Told> told) {
        Set<Integer> spoken = new HashSet<>();
        told.forEach(comment -> comment.paragraphs().forEach(unit -> spoken.add(unit.index())));
        Participants participants = new Participants(told);
        int at = ending.from();
        for (int i = 0; i < told.size(); i++) {
            CommentThread.Told comment = told.get(i);
            at = drawFurniture(at, comment.paragraphs().get(0).index(), spoken, participants);
            drawComment(comment, participants, i == 0 && ending.ambiguous());
            told(comment.paragraphs().get(0));
        }
        drawFurniture(at, sheet.units().size(), spoken, participants);
    }

    /** Furniture up to a unit; lines that hold a commenter's name are left out altogether. */
    private int drawFurniture(int from, int to, Set<Integer> spoken, Participants participants) {
        for (Unit unit : sheet.units().subList(Math.min(from, to), to)) {
            boolean content = unit.isContent();
            boolean tail = content && !spoken.contains(unit.index()) && !participants.isName(unit);
            if (!participants.names(unit) && (!content || tail)) {
                String why = unit.mark().map(Furniture.Mark::kind).orElse("below the thread");
                ink.draw(Kind.FURNITURE, unit, 0, false, why);
            }
            if (unit.plays(Role.MONTH)) {
                VisibleDates.in(unit.text()).forEach(day::furniture);
            }
        }
        return to;
    }

    private void drawComment(CommentThread.Told comment, Participants participants, boolean doubtful) {
        int number = draft.nextComment();
        boolean ambiguous = comment.ambiguous() || doubtful;
        String why = doubtful ? ending.why() : number == 1 ? ending.why() : "a comment by the layout of the thread";
        for (Unit paragraph : comment.paragraphs()) {
            ink.draw(Kind.COMMENT, paragraph, number, ambiguous, why, participants);
        }
        int author = participants.number(comment.name());
        int parent = participants.parent(comment, number);
        participants.heard(comment.name(), number);
        OptionalInt votes = CommentParts.votes(comment.parts());
        draft.closeComment(new ReportDraft.Thread(
                author,
                parent,
                comment.time(),
                votes,
                CommentParts.edited(comment.parts()),
                CommentParts.moderated(comment.parts()),
                false,
                false,
                ambiguous));
    }

    /** Tells the persons of a thread apart and forgets their names with itself. */
    static final class Participants {
        private static final int LONGEST_CALL = 48;
        private static final int LONGEST_LINE = 120;

        private final Map<String, Integer> numbers = new HashMap<>();
        private final Map<String, Integer> lastHeard = new HashMap<>();

        Participants(List<CommentThread.Told> told) {
            for (CommentThread.Told comment : told) {
                if (!comment.name().isEmpty()) {
                    numbers.putIfAbsent(Words.bare(comment.name()), numbers.size() + 1);
                }
            }
        }

        int number(String name) {
            return name.isEmpty() ? 0 : numbers.getOrDefault(Words.bare(name), 0);
        }

        void heard(String name, int comment) {
            if (!name.isEmpty()) {
                lastHeard.put(Words.bare(name), comment);
            }
        }

        /** The comment that an "@name" at the start, or a "Reply to name" above, answers; 0 where none is named. */
        int parent(CommentThread.Told comment, int number) {
            String text = comment.paragraphs().get(0).text();
            List<String> calls = new ArrayList<>(List.of(text.startsWith("@") ? text.substring(1) : ""));
            comment.parts().forEach(part -> calls.add(part.text().replaceAll("(?i)^(in )?reply(ing)? to @?", "")));
            for (String call : calls) {
                int parent = lastOf(Words.bare(call.substring(0, Math.min(LONGEST_CALL, call.length()))));
                if (parent > 0 && parent < number) {
                    return parent;
                }
            }
            return 0;
        }

        /** The last comment of the person whose name begins this call; of several names the longest. */
        private int lastOf(String call) {
            for (int length = call.length(); length > 0; length--) {
                Integer heard = lastHeard.get(call.substring(0, length));
                if (heard != null) {
                    return heard;
                }
            }
            return 0;
        }

        boolean isName(Unit unit) {
            String name = CommentHeader.of(unit.text())
                    .map(CommentHeader::name)
                    .orElseGet(() -> NameLine.withoutSays(unit.text()));
            return numbers.containsKey(Words.bare(name));
        }

        /** True where a line of furniture holds the name of a person of the thread. */
        boolean names(Unit unit) {
            String line = unit.text();
            String[] words = line.length() > LONGEST_LINE ? new String[0] : line.split("\\s+");
            for (int from = 0; from < words.length; from++) {
                StringBuilder name = new StringBuilder();
                for (int to = from; to < Math.min(words.length, from + 5); to++) {
                    name.append(Words.bare(words[to]));
                    if (numbers.containsKey(name.toString())) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** The text with "@name" turned into the person's number. */
        String masked(String word) {
            if (word.length() < 2 || word.charAt(0) != '@') {
                return word;
            }
            int number = number(word.substring(1));
            return number == 0 ? word : "@" + number;
        }
    }
}
