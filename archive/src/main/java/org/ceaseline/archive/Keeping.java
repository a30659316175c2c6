package org.ceaseline.archive;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.Report;
import org.ceaseline.coding.Claim;

/** Writes what a run brings: evidence, readings, reports, faults, codings, claims. One object a writing transaction. */
final class Keeping {

    private final Writing writing;

    Keeping(Writing writing) {
        this.writing = writing;
    }

    /** Keeps the casebook if it is new. */
    void casebook(CasebookForm kept) throws SQLException {
        if (writing.first("SELECT 1 FROM casebook WHERE digest = ?", row -> true, kept.digest())
                .isEmpty()) {
            String title = Text.plain(kept.casebook().title());
            writing.append(new Entry("casebook", kept.digest(), kept.id())
                    .add(Table.CASEBOOK, kept.digest(), kept.id(), title, kept.json()));
        }
    }

    /** The intake of these roots that was begun and not ended, or a new one. */
    long intake(String roots, String casebookDigest) throws SQLException {
        Optional<Long> open = Standing.openIntake(writing.db(), roots, casebookDigest);
        if (open.isPresent()) {
            return open.get();
        }
        long key = writing.key(Table.INTAKE);
        writing.append(new Entry("intake", Long.toString(key), "").add(Table.INTAKE, key, roots, casebookDigest));
        return key;
    }

    /** Keeps bytes that are new, under the name of the file that they came in. */
    void evidence(Loaded file, long intake) throws SQLException {
        Packing.Packed packed = Packing.pack(file.bytes());
        writing.append(new Entry("keep", file.sha256(), file.source().keptName())
                .add(Table.EVIDENCE, file.sha256(), file.bytes().length, packed.packing(), packed.bytes())
                .add(Table.READING, writing.key(Table.READING), file.source().keptName(), file.sha256(), intake));
    }

    /** Notes that bytes which are here came once more, under another name or after they had been withdrawn. */
    void seenAgain(Loaded file, long intake) throws SQLException {
        writing.append(new Entry("see", file.sha256(), file.source().keptName())
                .add(Table.READING, writing.key(Table.READING), file.source().keptName(), file.sha256(), intake));
    }

    /** Keeps what was read from bytes; what is here already in the same words is not kept twice. */
    void reading(String sha256, Capture.Reading reading) throws SQLException {
        Entry entry = new Entry("read", sha256, reading.reports().size() + " reports");
        for (int at = 0; at < reading.reports().size(); at++) {
            addReport(entry, reading.reports().get(at), at);
        }
        for (Fault fault : faultsOf(reading)) {
            addFault(entry, sha256, fault);
        }
        if (!entry.rows().isEmpty()) {
            writing.append(entry);
        }
    }

    private static Set<Fault> faultsOf(Capture.Reading reading) {
        Set<Fault> faults = new LinkedHashSet<>(reading.faults());
        reading.reports().forEach(report -> faults.addAll(report.faults()));
        return faults;
    }

    private void addReport(Entry entry, Report report, int position) throws SQLException {
        String json = Forms.of(report);
        String digest = Digest.of(json);
        boolean known = writing.first(
                        "SELECT 1 FROM report WHERE id = ? AND digest = ?", row -> true, report.id(), digest)
                .isPresent();
        if (known) {
            return;
        }
        entry.add(
                Table.REPORT,
                writing.key(Table.REPORT),
                report.id(),
                digest,
                report.evidence(),
                position,
                Text.plain(report.name()),
                report.address().map(Text::plain).orElse(null),
                Text.plain(report.title()),
                Text.plain(report.outlet()),
                report.language(),
                report.published().isKnown() ? report.published().earliest().toString() : null,
                report.published().isKnown() ? report.published().latest().toString() : null,
                report.published().precision().name(),
                json);
    }

    /** Keeps a fault of the program itself, found with these bytes. */
    void programFault(String sha256, Fault fault) throws SQLException {
        Entry entry = new Entry("fault", sha256, fault.code());
        addFault(entry, sha256, fault);
        if (!entry.rows().isEmpty()) {
            writing.append(entry);
        }
    }

    private void addFault(Entry entry, String sha256, Fault fault) throws SQLException {
        boolean known = writing.first(
                        "SELECT 1 FROM fault WHERE evidence = ? AND code = ? AND place = ? AND what = ?",
                        row -> true,
                        sha256,
                        fault.code(),
                        Text.plain(fault.where()),
                        Text.plain(fault.what()))
                .isPresent();
        if (!known) {
            entry.add(
                    Table.FAULT,
                    writing.key(Table.FAULT),
                    sha256,
                    fault.code(),
                    Text.plain(fault.where()),
                    Text.plain(fault.what()),
                    Text.plain(fault.remedy()));
        }
    }

    /** Keeps the claims of a report under a casebook. Where they were coded before, that coding stands again. */
    void coding(Report report, CasebookForm casebook, String edition, List<Claim> claims) throws SQLException {
        long reportKey = Standing.reportKey(writing.db(), report.id());
        Optional<Long> before = Standing.codingOf(writing.db(), reportKey, casebook.digest(), edition);
        long key = writing.key(Table.CODING);
        Entry entry = new Entry("code", report.id(), casebook.digest())
                .add(
                        Table.CODING,
                        key,
                        reportKey,
                        report.id(),
                        casebook.digest(),
                        casebook.id(),
                        edition,
                        claims.size(),
                        before.orElse(key));
        if (before.isEmpty()) {
            for (Claim claim : claims) {
                addClaim(entry, key, claim);
            }
        }
        writing.append(entry);
    }

    private void addClaim(Entry entry, long coding, Claim claim) throws SQLException {
        Optional<Claim.PlaceMention> place = claim.places().stream().findFirst();
        entry.add(
                Table.CLAIM,
                writing.key(Table.CLAIM),
                coding,
                claim.id(),
                claim.report(),
                claim.type().id(),
                claim.modality().name(),
                claim.negative() ? 1 : 0,
                claim.time().start().map(Object::toString).orElse(null),
                claim.time().end().map(Object::toString).orElse(null),
                claim.time().precision(),
                place.flatMap(Claim.PlaceMention::id).orElse(null),
                place.map(Claim.PlaceMention::precision).orElse(null),
                claim.evidence().start(),
                claim.evidence().end(),
                Forms.of(claim));
    }
}
