package org.ceaseline.command.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ceaseline.capture.Published;
import org.ceaseline.capture.Report;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Entries;

/** Numbers the claims that a text cites, in the order of citing, and prints their sentences below it. Not safe to share. */
final class Citations {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Entries entries;
    private final Names names;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Citations(Entries entries) {
        this.entries = entries;
        this.names = new Names(entries.casebook());
    }

    /** {@code [3]} for the claim. */
    String mark(String claim) {
        return "[" + numbers.computeIfAbsent(claim, fresh -> numbers.size() + 1) + "]";
    }

    String marks(List<String> claims) {
        return String.join("", claims.stream().map(this::mark).toList());
    }

    void print(Sheet sheet) {
        if (numbers.isEmpty()) {
            return;
        }
        sheet.heading("SENTENCES");
        numbers.forEach((id, number) -> entries.claim(id).ifPresent(claim -> print(sheet, claim, number)));
    }

    private void print(Sheet sheet, Claim claim, int number) {
        Optional<Report> report = entries.report(claim.report());
        String where = "(" + claim.report() + ", units " + claim.evidence().start() + " to "
                + claim.evidence().end() + ")";
        sheet.item(2, 7, "[" + number + "]", outlet(claim, report) + ", " + published(report) + " " + where);
        sheet.line(
                7,
                7,
                "\"" + SPACES.matcher(claim.evidence().text()).replaceAll(" ").strip() + "\"");
    }

    private String outlet(Claim claim, Optional<Report> report) {
        Claim.Voice voice = claim.chain().get(0);
        return voice.id()
                .flatMap(id -> entries.casebook().outlet(id))
                .map(outlet -> outlet.name())
                .or(() -> Optional.of(voice.surface()).filter(name -> !name.isBlank()))
                .or(() -> report.map(Report::outlet).filter(name -> !name.isBlank()))
                .map(names::outlet)
                .orElse("outlet not named");
    }

    private static String published(Optional<Report> report) {
        return report.map(Report::published)
                .filter(Published::isKnown)
                .map(known -> known.earliest().equals(known.latest())
                        ? known.earliest().toString()
                        : known.earliest() + " to " + known.latest())
                .orElse("day of publication not stated");
    }
}
