package org.ceaseline.ledger.finding;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ceaseline.ledger.Finding.Reply;
import org.ceaseline.ledger.docket.WordTable;

/** Whether the weapon that a report names is one that a clause is limited to, by {@code weapons.tsv} and by calibre. */
final class Weapons {

    private static final List<String[]> KINDS = WordTable.rows(Weapons.class, "weapons.tsv");
    private static final Pattern CALIBRE = Pattern.compile("(\\d+(?:\\.\\d+)?) ?(?:-)?mm");

    private Weapons() {}

    /** Yes, no, or unknown where the report names no weapon. */
    static Reply among(List<String> instruments, String told) {
        String words = told.toLowerCase(Locale.ROOT).strip();
        if (words.isEmpty()) {
            return Reply.UNKNOWN;
        }
        boolean any =
                instruments.stream().map(text -> text.toLowerCase(Locale.ROOT)).anyMatch(text -> falls(text, words));
        return any ? Reply.YES : Reply.NO;
    }

    private static boolean falls(String instrument, String words) {
        boolean kind = words.contains(instrument)
                || KINDS.stream().anyMatch(row -> instrument.contains(row[0]) && words.contains(row[1]));
        OptionalInt least = calibre(instrument);
        OptionalInt told = calibre(words);
        return kind && (least.isEmpty() || told.isEmpty() || told.getAsInt() >= least.getAsInt());
    }

    private static OptionalInt calibre(String words) {
        Matcher matcher = CALIBRE.matcher(words);
        return matcher.find() ? OptionalInt.of((int) Double.parseDouble(matcher.group(1))) : OptionalInt.empty();
    }
}
