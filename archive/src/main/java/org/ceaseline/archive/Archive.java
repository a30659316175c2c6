package org.ceaseline.archive;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;

/**
 * The door of the archive: everything that was ever read, coded and decided, each once and for good. Safe to share
 * between threads and between processes; nothing in it is ever changed in place.
 *
 * <p>Streams read from the database as they go and must be closed.
 */
public final class Archive implements AutoCloseable {

    /** Where the archive lies if nobody says otherwise, below the working directory. */
    public static final Path DEFAULT_FOLDER = Path.of(".ceaseline", "archive");

    private final Store store;
    private final Clock clock;
    private final String who;
    private final Holder self = Holder.self();

    private Archive(Store store, Clock clock, String who) {
        this.store = store;
        this.clock = clock;
        this.who = who;
    }

    /**
     * Opens the archive in a folder and makes it where there is none.
     *
     * @param clock gives the time that is recorded with whatever is kept
     * @param who account that the audit names
     * @throws ArchiveUnusable if it cannot be used; nothing is changed then
     */
    public static Archive open(Path folder, Clock clock, String who) {
        return open(SqliteStore.in(folder, Store.PATIENCE), clock, who);
    }

    /**
     * Opens the archive at a location as users write it: a folder, or {@code postgresql://user@host/database}.
     *
     * @throws ArchiveUnusable if it cannot be used; nothing is changed then
     */
    public static Archive open(String location, Clock clock, String who) {
        return open(Location.store(location), clock, who);
    }

    static Archive open(Store store, Clock clock, String who) {
        try {
            Schema.bringUpToDate(store);
            return new Archive(store, clock, who);
        } catch (ArchiveUnusable e) {
            store.close();
            throw e;
        }
    }

    /** Reads files into this archive. */
    public Intake intake(Reads reads, Codes codes) {
        return new Intake(this, reads, codes);
    }

    /** The raw bytes with this SHA-256, checked against it. Empty where there are none, or where they are damaged. */
    public Optional<byte[]> evidence(String sha256) {
        return store.read(db -> Queries.first(
                        db,
                        "SELECT packing, bytes, size FROM evidence WHERE sha256 = ?",
                        row -> Packing.unpack(row.getString(1), row.getBytes(2), row.getLong(3)),
                        sha256)
                .flatMap(bytes -> bytes)
                .filter(bytes -> Digest.of(bytes).equals(sha256)));
    }

    /** Every name that these bytes came under, in the order of coming. */
    public List<String> names(String sha256) {
        return store.read(db -> Queries.list(
                db, "SELECT name FROM reading WHERE evidence = ? ORDER BY key", row -> row.getString(1), sha256));
    }

    /** The newest edition of a report. */
    public Optional<Report> report(String id) {
        return store.read(db -> Queries.first(
                db,
                "SELECT json FROM report WHERE id = ? ORDER BY key DESC LIMIT 1",
                row -> Forms.report(row.getString(1)),
                id));
    }

    /** Every report that was not withdrawn, in the order of keeping; to be closed. */
    public Stream<Report> reports() {
        return RowStream.of(
                store, Views.REPORTS, row -> Forms.report(row.getString(1)), Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** The claims that stand now, in the order of keeping; to be closed. */
    public Stream<Claim> claims() {
        return claimsUpTo(Long.MAX_VALUE);
    }

    /** The claims that stood at a time, as the archive knew them then; to be closed. */
    public Stream<Claim> claimsRecordedBy(Instant time) {
        return claimsUpTo(entryAt(time));
    }

    private Stream<Claim> claimsUpTo(long entry) {
        return RowStream.of(store, Views.CLAIMS, row -> Forms.claim(row.getString(1)), entry, entry, entry, entry);
    }

    /** The claim with this identifier, as last coded. */
    public Optional<Claim> claim(String id) {
        return store.read(db -> Queries.first(
                db,
                "SELECT json FROM claim WHERE id = ? ORDER BY key DESC LIMIT 1",
                row -> Forms.claim(row.getString(1)),
                id));
    }

    /** The id of the casebook that a claim was last coded under; empty where there is no such claim. */
    public Optional<String> casebookOf(String claim) {
        return store.read(db -> Queries.first(
                db,
                "SELECT k.casebook_id FROM claim c JOIN coding k ON k.key = c.coding WHERE c.id = ? ORDER BY c.key DESC"
                        + " LIMIT 1",
                row -> row.getString(1),
                claim));
    }

    /** How many claims were ever coded under a casebook: no fewer than stand. */
    public long countCoded(String casebookId) {
        return store.read(db ->
                Queries.number(db, "SELECT COALESCE(SUM(claims), 0) FROM coding WHERE casebook_id = ?", casebookId));
    }

    /** When a report first came in. */
    public Optional<Instant> recorded(String report) {
        return store.read(db -> Queries.first(
                db,
                "SELECT MIN(a.recorded) FROM report r JOIN audit a ON a.seq = r.entry WHERE r.id = ? HAVING COUNT(*) > 0",
                row -> Instant.parse(row.getString(1)),
                report));
    }

    /** The casebook with this digest. */
    public Optional<Casebook> casebook(String digest) {
        return store.read(db -> Queries.first(
                db, "SELECT json FROM casebook WHERE digest = ?", row -> Forms.casebook(row.getString(1)), digest));
    }

    /** The casebooks that something was coded under, each as it last was, the last used first. */
    public List<Casebook> casebooks() {
        return store.read(db -> Queries.list(db, Views.CASEBOOKS, row -> Forms.casebook(row.getString(1))));
    }

    /** The claims that stand now under one casebook, in the order of keeping; to be closed. */
    public Stream<Claim> claimsUnder(String casebookId) {
        return RowStream.of(
                store,
                Views.CLAIMS_UNDER,
                row -> Forms.claim(row.getString(1)),
                Long.MAX_VALUE,
                casebookId,
                Long.MAX_VALUE,
                Long.MAX_VALUE,
                Long.MAX_VALUE);
    }

    /** When each report first came in, by its id. */
    public Map<String, Instant> recorded() {
        return store
                .read(db -> Queries.list(
                        db, Views.RECORDED, row -> Map.entry(row.getString(1), Instant.parse(row.getString(2)))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, later) -> first));
    }

    /** Every fault that reading or coding has found, in the order of keeping. */
    public List<Fault> faults() {
        return store.read(db -> Queries.list(
                db,
                "SELECT code, place, what, remedy FROM fault ORDER BY key",
                row -> new Fault(row.getString(1), row.getString(2), row.getString(3), row.getString(4))));
    }

    /**
     * Writes down what somebody decided.
     *
     * @throws Decision.Outdated if somebody else has decided on the same field since {@code draft.before()} was read
     */
    public Decision decide(Decision.Draft draft) {
        return write(writing -> Decisions.write(writing, draft));
    }

    /** What was decided on a subject, oldest first. */
    public List<Decision> decisions(String kind, String subject) {
        return store.read(db -> Decisions.on(db, kind, subject));
    }

    /** Every decision after the one with this number, oldest first; 0 for all. */
    public List<Decision> decisionsAfter(long number) {
        return store.read(db -> Decisions.after(db, number));
    }

    /** The reports that stand, the last that came in first. */
    public List<Filed> newestReports(int skip, int most) {
        return store.read(db -> Queries.list(
                db,
                Views.NEWEST,
                row -> new Filed(Forms.report(row.getString(1)), row.getLong(2), Instant.parse(row.getString(3))),
                Long.MAX_VALUE,
                Long.MAX_VALUE,
                most,
                skip));
    }

    /** One report as a list shows it; empty where it was withdrawn. */
    public Optional<Filed> filed(String report) {
        return store.read(db -> Queries.first(
                db,
                Views.FILED,
                row -> new Filed(Forms.report(row.getString(1)), row.getLong(2), Instant.parse(row.getString(3))),
                Long.MAX_VALUE,
                Long.MAX_VALUE,
                report));
    }

    /** Ids of the reports that an intake brought, whether or not it was taken back. */
    public List<String> reportsOf(long intake) {
        return store.read(db -> Queries.list(
                db,
                "SELECT DISTINCT r.id FROM reading g JOIN report r ON r.evidence = g.evidence WHERE g.intake = ?"
                        + " ORDER BY r.id",
                row -> row.getString(1),
                intake));
    }

    /** How many reports stand. */
    public long countReports() {
        return store.read(db -> Queries.number(db, "SELECT COUNT(*) FROM withdrawal") == 0
                ? Queries.number(db, "SELECT COUNT(DISTINCT id) FROM report")
                : Queries.number(db, Views.COUNT_REPORTS, Long.MAX_VALUE, Long.MAX_VALUE));
    }

    /** The claims that stand on a report, in the order of its text, by the id of the casebook. */
    public Map<String, List<Claim>> claimsOn(String report) {
        Map<String, List<Claim>> byCasebook = new LinkedHashMap<>();
        store.read(db -> Queries.list(
                        db,
                        Views.CLAIMS_ON,
                        row -> Map.entry(row.getString(1), Forms.claim(row.getString(2))),
                        report,
                        Long.MAX_VALUE))
                .forEach(row -> byCasebook
                        .computeIfAbsent(row.getKey(), key -> new ArrayList<>())
                        .add(row.getValue()));
        return byCasebook;
    }

    /** The decisions that the ledger obeys: on steps of life lines, and on which claims tell of one event. */
    public List<org.ceaseline.ledger.Decision> rulings() {
        return store.read(Rulings::all);
    }

    /**
     * Weighs what stands under a casebook and writes what changed since the last time. A weighing that was killed goes on
     * where it stopped; where nothing changed, nothing is done.
     *
     * @param edition which program weighs; another one weighs anew
     * @throws IllegalArgumentException if nothing was ever coded under a casebook of this id
     */
    public Weighing weigh(String casebookId, String edition) {
        return new Weigh(this, casebookNamed(casebookId), edition).run();
    }

    /**
     * Writes the reports on whose claims people have decided as a labelled corpus, for {@code ceaseline evaluate}.
     *
     * @throws IllegalArgumentException if nothing was ever coded under a casebook of this id
     */
    public Corpus corpus(String casebookId, Path folder) {
        return new CorpusFolder(store, casebookNamed(casebookId)).write(folder);
    }

    /** What the last weighing under a casebook left. */
    public Weighed weighed(String casebookId) {
        return new Weighed(store, casebookId);
    }

    private Casebook casebookNamed(String casebookId) {
        List<Casebook> known = casebooks();
        return known.stream()
                .filter(book -> book.id().equals(casebookId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing was coded under a casebook \"" + casebookId
                        + "\". The archive knows: "
                        + known.stream().map(Casebook::id).collect(Collectors.joining(", ")) + "."));
    }

    /** The whole audit, oldest first; to be closed. */
    public Stream<AuditEntry> audit() {
        return RowStream.of(store, "SELECT " + AuditEntry.COLUMNS + " FROM audit ORDER BY seq", AuditEntry::from);
    }

    /** Some lines of the audit, the last first. */
    public List<AuditEntry> lastOfAudit(long skip, int most) {
        return store.read(db -> Queries.list(
                db,
                "SELECT " + AuditEntry.COLUMNS + " FROM audit WHERE seq <= (SELECT MAX(seq) FROM audit) - ?"
                        + " ORDER BY seq DESC LIMIT ?",
                AuditEntry::from,
                skip,
                most));
    }

    /** Hash of the last line of the audit: written down elsewhere, it proves later that nothing was cut off. */
    public String auditHead() {
        return store.read(AuditEntry::last).orElse(AuditEntry.NONE).hash();
    }

    /** Checks bytes, spans, chain and references. Gives everything that is wrong; empty where all is well. */
    public List<Damage> verify() {
        return verify("");
    }

    /** As {@link #verify()}; also demands that a head of the audit, noted down earlier, still stands in it. */
    public List<Damage> verify(String earlierHead) {
        return new Verification(store, earlierHead).run();
    }

    /** What was taken in, run by run, oldest first. */
    public List<Taken> intakes() {
        return store.read(Intakes::all);
    }

    /**
     * Takes back what an intake has brought: its files no longer stand, unless another intake brought them too. Nothing is
     * removed; the archive as known before stays readable.
     *
     * @return false where it was taken back already
     */
    public boolean withdraw(long intake, String why) {
        return write(writing -> Intakes.withdraw(writing, intake, true, why));
    }

    /** Undoes {@link #withdraw}. */
    public boolean bringBack(long intake, String why) {
        return write(writing -> Intakes.withdraw(writing, intake, false, why));
    }

    /** Finds claims that stand now. The index is made, or brought up to the archive, on the way. */
    public Hits search(Question question) {
        return new Indexing(store).search(question);
    }

    /** Makes the search index anew; gives how many claims it holds. */
    public long reindex() {
        return new Indexing(store).rebuild();
    }

    /**
     * Writes the claims, or the incidents, that stand under a casebook to a file, with a manifest beside it; the audit keeps that it was done.
     *
     * @throws IllegalArgumentException if nothing was ever coded under a casebook of this id
     */
    public Exported export(ExportFormat format, String casebookId, Path file) {
        Casebook casebook = casebookNamed(casebookId);
        Exported exported = new Export(store, casebook, format, clock.instant()).to(file);
        write(writing -> {
            writing.append(new Entry("export", format.id(), exported.rows() + " rows, " + exported.sha256()));
            return exported;
        });
        return exported;
    }

    /**
     * Takes in a file that {@link ExportFormat#ARCHIVE} wrote, as one intake that can be withdrawn. What is known already is
     * not kept twice; incidents and findings are made anew by {@link #weigh}.
     *
     * @param dryRun true to tell what it would come to, and keep nothing
     * @throws ArchiveUnusable if the file cannot be read, or a newer program wrote it
     */
    public Imported importFrom(Path file, boolean dryRun) {
        return new Import(this, file, dryRun).run();
    }

    /** Writes all of it to one file and checks that file. A backup that is there is whole, also after a kill. */
    public Backup backup(Path file) {
        write(writing -> {
            writing.append(new Entry("backup", String.valueOf(file.getFileName()), ""));
            return file;
        });
        return Backup.write(store, file);
    }

    /**
     * Fills the empty archive at {@code location} from a backup, and checks both.
     *
     * @throws ArchiveUnusable if the backup is damaged or the archive is not empty; nothing is changed then
     */
    public static Backup restore(Path backup, String location) {
        try (Store target = Location.store(location)) {
            return Backup.restore(backup, target);
        }
    }

    /** Where it lies, for people to read. */
    public String where() {
        return store.where();
    }

    private long entryAt(Instant time) {
        return store.read(db -> Queries.number(
                db, "SELECT COALESCE(MAX(seq), 0) FROM audit WHERE recorded <= ?", RecordedTime.text(time)));
    }

    Store store() {
        return store;
    }

    Holder self() {
        return self;
    }

    /** One writing transaction. */
    <T> T write(WritingWork<T> work) {
        return store.write(db -> inWriting(db, work));
    }

    private <T> T inWriting(Connection db, WritingWork<T> work) throws SQLException {
        try (Writing writing = new Writing(db, clock, who)) {
            return work.with(writing);
        }
    }

    /** Work within a writing transaction. */
    interface WritingWork<T> {
        T with(Writing writing) throws SQLException;
    }

    @Override
    public void close() {
        store.close();
    }
}
