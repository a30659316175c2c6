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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ceaseline.archive.ArchiveUnusable.Code;
import org.ceaseline.archive.export.Event;
import org.ceaseline.archive.export.EventLayout;
import org.ceaseline.archive.export.FindingLayout;
import org.ceaseline.archive.export.Judged;
import org.ceaseline.archive.export.Layout;
import org.ceaseline.archive.export.Row;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.Place;
import org.ceaseline.coding.Claim;

/**
 * Streams what stands under a casebook into a file, and writes beside it what that file holds. Claims are told as people have
 * corrected them, without those that they rejected; incidents and findings as last weighed.
 */
final class Export {

    private static final String REJECTED = "rejected by a person";

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

    /** @param vouched told of the export before the file is put in its place */
    Exported to(Path file, Consumer<Exported> vouched) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Path manifest = file.resolveSibling(file.getFileName() + ".manifest.json");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            String sha256 = write(part);
            String told = manifest(file, sha256);
            Exported exported = new Exported(file, manifest, rows, leftOut, sha256);
            vouched.accept(exported);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(manifest, told, StandardCharsets.UTF_8);
            return exported;
        } catch (IOException e) {
            remove(part);
            throw new ArchiveUnusable(
                    Code.NO_PERMISSION,
                    "The export cannot be written to " + file + ". Name a file in a folder that this account may write,"
                            + " on a disk with room.",
                    e);
        }
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException alreadyFailing) {
            // The failure that led here is the one to tell.
        }
    }

    private String write(Path part) throws IOException {
        try (DigestOutputStream bytes = new DigestOutputStream(Files.newOutputStream(part), Digest.sha256());
                Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            if (format == ExportFormat.ARCHIVE) {
                rows = new Bundle(store, casebook).write(out);
            } else if (format.ofClaims().isPresent()) {
                claims(format.ofClaims().get(), out);
            } else if (format.ofIncidents().isPresent()) {
                incidents(format.ofIncidents().get(), out);
            } else {
                findings(format.ofFindings().orElseThrow(), out);
            }
            out.flush();
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        }
    }

    private void claims(Layout layout, Writer out) throws IOException {
        long now = Long.MAX_VALUE;
        LastReport last = new LastReport();
        ClaimRulings said = store.read(ClaimRulings::all);
        layout.begin(out);
        try (Stream<Optional<Row>> all =
                RowStream.of(store, Views.EXPORT, row -> row(row, said, last), now, casebook.id(), now, now, now)) {
            for (Iterator<Optional<Row>> each = all.iterator(); each.hasNext(); ) {
                Optional<Row> row = each.next();
                count(row.isPresent() ? layout.add(row.get(), out) : Optional.of(REJECTED));
            }
        }
        layout.end(out);
    }

    private void incidents(EventLayout layout, Writer out) throws IOException {
        layout.begin(out);
        try (Stream<Event> all = new Events(store, casebook, written).incidents()) {
            for (Iterator<Event> each = all.iterator(); each.hasNext(); ) {
                count(layout.add(each.next(), out));
            }
        }
    }

    private void findings(FindingLayout layout, Writer out) throws IOException {
        layout.begin(out);
        try (Stream<Judged> all = new Events(store, casebook, written).findings()) {
            for (Iterator<Judged> each = all.iterator(); each.hasNext(); ) {
                layout.add(each.next(), out);
                rows++;
            }
        }
    }

    private void count(Optional<String> leftOutFor) {
        leftOutFor.ifPresentOrElse(reason -> leftOut.merge(reason, 1L, Long::sum), () -> rows++);
    }

    /** The claim as people have corrected it; empty where they rejected it. */
    private Optional<Row> row(ResultSet row, ClaimRulings said, LastReport last) throws SQLException {
        Optional<Claim> claim = said.of(Forms.claim(row.getString(1)));
        if (claim.isEmpty()) {
            return Optional.empty();
        }
        Optional<Place> place = claim.get().places().stream()
                .findFirst()
                .flatMap(Claim.PlaceMention::id)
                .map(places::get);
        return Optional.of(new Row(claim.get(), last.of(row), place, written));
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
