package org.ceaseline.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;

/**
 * Writes reports on whose claims people have decided as a labelled corpus: {@code NNN.txt} and {@code NNN.claims.tsv}, as
 * {@code corpus/README.md} describes. A claim that was accepted is a label, with the values that people put in; a sentence of
 * which every claim was rejected is a trap. A report with a claim that nobody has decided on is left out.
 */
final class CorpusFolder {

    private static final String HEADER =
            "quote\ttype\tactor\ttarget\tspeaker\tvia\tmodality\tpolarity\tdate\tplace\tmust\talt\tfigures";

    private final Store store;
    private final Casebook casebook;

    CorpusFolder(Store store, Casebook casebook) {
        this.store = store;
        this.casebook = casebook;
    }

    private record Row(String reportId, Report report, Claim claim) {}

    Corpus write(Path folder) {
        Map<String, List<Claim>> claims = new LinkedHashMap<>();
        Map<String, Report> reports = new LinkedHashMap<>();
        long now = Long.MAX_VALUE;
        try (Stream<Row> rows = RowStream.of(
                store,
                Views.EXPORT,
                row -> {
                    Report report = Forms.report(row.getString(3));
                    return new Row(report.id(), report, Forms.claim(row.getString(1)));
                },
                now,
                casebook.id(),
                now,
                now,
                now)) {
            rows.forEach(row -> {
                reports.put(row.reportId(), row.report());
                claims.computeIfAbsent(row.reportId(), id -> new ArrayList<>()).add(row.claim());
            });
        }
        return write(folder, reports, claims);
    }

    private Corpus write(Path folder, Map<String, Report> reports, Map<String, List<Claim>> claims) {
        int written = 0;
        int labels = 0;
        int open = 0;
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, List<Claim>> entry : claims.entrySet()) {
                List<LabelRow> decided =
                        entry.getValue().stream().map(this::decided).toList();
                if (decided.stream().allMatch(LabelRow::isOpen)) {
                    continue;
                }
                if (decided.stream().anyMatch(LabelRow::isOpen)) {
                    open++;
                    continue;
                }
                String name = String.format(Locale.ROOT, "%03d", ++written);
                Report report = Objects.requireNonNull(reports.get(entry.getKey()));
                List<String> lines = LabelRow.lines(decided);
                labels += lines.size();
                Files.writeString(folder.resolve(name + ".txt"), page(report), StandardCharsets.UTF_8);
                Files.writeString(folder.resolve(name + ".claims.tsv"), table(report, lines), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new ArchiveUnusable(
                    ArchiveUnusable.Code.NO_PERMISSION,
                    "The corpus cannot be written to " + folder + ". Name a folder that this account may write,"
                            + " on a disk with room.",
                    e);
        }
        return new Corpus(folder, written, labels, open);
    }

    /** The text as captured, under a line with its day where that is known. */
    private static String page(Report report) {
        String day = day(report)
                .map(known ->
                        "Posted on " + known.getMonth().getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH)
                                + " " + known.getDayOfMonth() + ", " + known.getYear() + "\n\n")
                .orElse("");
        return day + report.text() + "\n";
    }

    private static Optional<java.time.LocalDate> day(Report report) {
        return report.published().isKnown()
                        && report.published()
                                .earliest()
                                .equals(report.published().latest())
                ? Optional.of(report.published().earliest())
                : Optional.empty();
    }

    private static String table(Report report, List<String> lines) {
        return "# published\t" + day(report).map(Object::toString).orElse("") + "\n# outlet\t" + plain(report.outlet())
                + "\n# style\t\n" + HEADER + "\n" + String.join("\n", lines) + "\n";
    }

    private LabelRow decided(Claim claim) {
        Map<String, String> last = store.read(db -> lastWords(db, claim.id()));
        return new LabelRow(claim, last, this::name);
    }

    /** The last word on each field of a claim. */
    private static Map<String, String> lastWords(Connection db, String claim) throws SQLException {
        return Decisions.on(db, "claim", claim).stream()
                .map(Decision::draft)
                .collect(Collectors.toMap(Decision.Draft::field, Decision.Draft::after, (earlier, later) -> later));
    }

    private String name(String id) {
        return casebook.actor(id)
                .map(actor -> actor.name())
                .or(() -> casebook.place(id).map(place -> place.name()))
                .orElse(id);
    }

    static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
