package org.ceaseline.archive;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ceaseline.archive.ArchiveUnusable.Code;
import org.ceaseline.archive.export.Event;
import org.ceaseline.archive.export.EventLayout;
import org.ceaseline.archive.export.Layout;
import org.ceaseline.archive.export.Row;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.Place;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.Ledger;

/** Streams the claims that stand under a casebook into a file, and writes beside it what that file holds. */
final class Export {

    private final Store store;
    private final Casebook casebook;
    private final ExportFormat format;
    private final Instant written;
    private final Map<String, Place> places;
    private final Map<String, Long> leftOut = new TreeMap<>();
    private long rows;

    Export(Store store, Casebook casebook, ExportFormat format, Instant written) {
        this.store = store;
        this.casebook = casebook;
        this.format = format;
        this.written = written;
        this.places = casebook.places().stream()
                .collect(Collectors.toMap(Place::id, place -> place, (first, other) -> first, HashMap::new));
    }

    Exported to(Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            String sha256 = write(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Path manifest = file.resolveSibling(file.getFileName() + ".manifest.json");
            Files.writeString(manifest, manifest(file, sha256), StandardCharsets.UTF_8);
            return new Exported(file, manifest, rows, leftOut, sha256);
        } catch (IOException e) {
            throw new ArchiveUnusable(
                    Code.NO_PERMISSION,
                    "The export cannot be written to " + file + ". Name a file in a folder that this account may write,"
                            + " on a disk with room.",
                    e);
        }
    }

    private String write(Path part) throws IOException {
        try (DigestOutputStream bytes = new DigestOutputStream(Files.newOutputStream(part), Digest.sha256());
                Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            Optional<Layout> claims = format.ofClaims();
            if (format == ExportFormat.ARCHIVE) {
                rows = new Bundle(store, casebook).write(out);
            } else if (claims.isPresent()) {
                claims(claims.get(), out);
            } else {
                incidents(format.ofIncidents(), out);
            }
            out.flush();
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        }
    }

    private void claims(Layout layout, Writer out) throws IOException {
        long now = Long.MAX_VALUE;
        LastReport last = new LastReport();
        layout.begin(out);
        try (Stream<Row> all =
                RowStream.of(store, Views.EXPORT, row -> row(row, last), now, casebook.id(), now, now, now)) {
            for (Iterator<Row> each = all.iterator(); each.hasNext(); ) {
                count(layout.add(each.next(), out));
            }
        }
        layout.end(out);
    }

    /** Incidents are put together anew from the claims, by the rules of the ledger. */
    private void incidents(EventLayout layout, Writer out) throws IOException {
        Map<String, Claim> claims = new LinkedHashMap<>();
        Map<String, Report> reports = new LinkedHashMap<>();
        long now = Long.MAX_VALUE;
        try (Stream<Map.Entry<Claim, String>> all = RowStream.of(
                store,
                Views.EXPORT,
                row -> Map.entry(Forms.claim(row.getString(1)), row.getString(3)),
                now,
                casebook.id(),
                now,
                now,
                now)) {
            all.forEach(row -> {
                claims.put(row.getKey().id(), row.getKey());
                reports.computeIfAbsent(row.getKey().report(), id -> Forms.report(row.getValue()));
            });
        }
        layout.begin(out);
        for (Incident incident :
                Ledger.under(casebook).read(claims.values(), reports.values()).incidents()) {
            List<Claim> of = incident.claims().stream()
                    .filter(claims::containsKey)
                    .map(id -> Objects.requireNonNull(claims.get(id)))
                    .toList();
            count(layout.add(new Event(incident, of, casebook, written), out));
        }
    }

    private void count(Optional<String> leftOutFor) {
        leftOutFor.ifPresentOrElse(reason -> leftOut.merge(reason, 1L, Long::sum), () -> rows++);
    }

    private Row row(ResultSet row, LastReport last) throws SQLException {
        Claim claim = Forms.claim(row.getString(1));
        Optional<Place> place = claim.places().stream()
                .findFirst()
                .flatMap(Claim.PlaceMention::id)
                .map(places::get);
        return new Row(claim, last.of(row), place, written);
    }

    /** Claims come report by report: each report is read once. */
    private static final class LastReport {
        private long key = -1;
        private Row.ReportFacts facts = new Row.ReportFacts("", "", "", "", "", "", "", "", "", "", "");

        Row.ReportFacts of(ResultSet row) throws SQLException {
            if (row.getLong(2) != key) {
                key = row.getLong(2);
                facts = facts(Forms.report(row.getString(3)), row.getString(4));
            }
            return facts;
        }

        private static Row.ReportFacts facts(Report report, String recorded) {
            boolean dated = report.published().isKnown();
            return new Row.ReportFacts(
                    report.id(),
                    report.evidence(),
                    report.name(),
                    report.address().orElse(""),
                    report.title(),
                    report.outlet(),
                    report.language(),
                    dated ? report.published().earliest().toString() : "",
                    dated ? report.published().latest().toString() : "",
                    recorded,
                    report.text());
        }
    }

    private String manifest(Path file, String sha256) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("file", String.valueOf(file.getFileName()));
        manifest.put("sha256", sha256);
        manifest.put("format", format.id());
        manifest.put("rows", rows);
        manifest.put("leftOut", leftOut);
        manifest.put("casebook", casebook.id());
        manifest.put("casebookSha256", Digest.of(Forms.of(casebook)));
        manifest.put("written", RecordedTime.text(written));
        manifest.put(
                "auditHead",
                store.read(AuditEntry::last).orElse(AuditEntry.NONE).hash());
        return Forms.indented(manifest);
    }
}
