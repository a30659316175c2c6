package org.ceaseline.archive;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Reports reports;
    private final Claims claims;
    private final Indexing indexing;
    private final Casebooks casebooks;
    private final Weighings weighings = new Weighings();

    private Archive(Store store, Clock clock, String who) {
        this.store = store;
        this.clock = clock;
        this.who = who;
        this.reports = new Reports(store);
        this.claims = new Claims(store);
        this.casebooks = new Casebooks(store);
        this.indexing = new Indexing(store);
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
        return reports.evidence(sha256);
    }

    /** Every name that these bytes came under, in the order of coming. */
    public List<String> names(String sha256) {
        return reports.names(sha256);
    }

    /** The newest edition of a report. */
    public Optional<Report> report(String id) {
        return reports.newestEdition(id);
    }

    /** Every report that was not withdrawn, in the order of keeping; to be closed. */
    public Stream<Report> reports() {
        return reports.all();
    }

    /** The claims that stand now, in the order of keeping; to be closed. */
    public Stream<Claim> claims() {
        return claims.all();
    }

    /** The claims that stood at a time, as the archive knew them then; to be closed. */
    public Stream<Claim> claimsRecordedBy(Instant time) {
        return claims.recordedBy(time);
    }

    /** The claim with this identifier, as last coded. */
    public Optional<Claim> claim(String id) {
        return claims.lastCoded(id);
    }

    /** The id of the casebook that a claim was last coded under; empty where there is no such claim. */
    public Optional<String> casebookOf(String claim) {
        return claims.casebookOf(claim);
    }

    /** How many claims were ever coded under a casebook: no fewer than stand. */
    public long countCoded(String casebookId) {
        return claims.countCoded(casebookId);
    }

    /** When a report first came in. */
    public Optional<Instant> recorded(String report) {
        return reports.recorded(report);
    }

    /** The casebook with this digest. */
    public Optional<Casebook> casebook(String digest) {
        return casebooks.withDigest(digest);
    }

    /** The casebooks that something was coded under, each as it last was, the last used first. */
    public List<Casebook> casebooks() {
        return casebooks.all();
    }

    /** The claims that stand now under one casebook, in the order of keeping; to be closed. */
    public Stream<Claim> claimsUnder(String casebookId) {
        return claims.under(casebookId);
    }

    /** When each report first came in, by its id. */
    public Map<String, Instant> recorded() {
        return reports.recorded();
    }

    /** Every fault that reading or coding has found, in the order of keeping. */
    public List<Fault> faults() {
        return reports.faults();
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
        return reports.newest(skip, most);
    }

    /** One report as a list shows it; empty where it was withdrawn. */
    public Optional<Filed> filed(String report) {
        return reports.filed(report);
    }

    /**
     * The captures of one page that stand, the first one first: those of the same address, or of the same name and title where
     * it has none. A page captured again with other content is a report of its own; the same bytes are the same report.
     */
    public List<Filed> captures(String report) {
        return report(report).map(reports::captures).orElse(List.of());
    }

    /** Ids of the reports that an intake brought, whether or not it was taken back. */
    public List<String> reportsOf(long intake) {
        return reports.ofIntake(intake);
    }

    /** How many reports stand. */
    public long countReports() {
        return reports.count();
    }

    /** The claims that stand on a report, in the order of its text, by the id of the casebook. */
    public Map<String, List<Claim>> claimsOn(String report) {
        return reports.claimsOn(report);
    }

    /**
     * Of the claims that stand on some reports those whose kept form has one of these words in it: few are read where few are
     * wanted, and whoever asks looks at them again.
     */
    public List<Claim> claimsWith(Collection<String> ofReports, List<String> words) {
        return reports.claimsWith(ofReports, words);
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
        Weighing weighing = new Weigh(this, casebooks.named(casebookId), edition).run();
        if (!weighing.busy()) {
            indexing.keepUp();
        }
        return weighing;
    }

    /** Lets this process hold up to so many weighed claims, 60,000 without this: a million take about 4 GB of memory. */
    public void holdWeighings(int claims) {
        weighings.hold(claims);
    }

    /**
     * Writes the reports on whose claims people have decided as a labelled corpus, for {@code ceaseline evaluate}.
     *
     * @throws IllegalArgumentException if nothing was ever coded under a casebook of this id
     */
    public Corpus corpus(String casebookId, Path folder) {
        return new CorpusFolder(store, casebooks.named(casebookId)).write(folder);
    }

    /** What the last weighing under a casebook left. */
    public Weighed weighed(String casebookId) {
        return new Weighed(store, casebookId);
    }

    /** The whole audit, oldest first; to be closed. */
    public Stream<AuditEntry> audit() {
        return RowStream.of(store, "SELECT " + AuditEntry.COLUMNS + " FROM audit ORDER BY seq", AuditEntry::from);
    }

    /** Some lines of the audit, the last first. */
    public List<AuditEntry> lastOfAudit(long skip, int most) {
        return store.read(db -> AuditEntry.newest(db, skip, most));
    }

    /** A word for what lists and pages show: another one whenever anything is written, or a weighing begins or ends. */
    public String state() {
        return auditHead() + store.read(Leases::ofWeighing);
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

    /** Finds claims that stand now. What {@link #weigh} has not yet put into the index comes in on the way. */
    public Hits search(Question question) {
        return indexing.search(question);
    }

    /** Makes the search index anew; gives how many claims it holds. */
    public long reindex() {
        return indexing.rebuild();
    }

    /**
     * Writes what stands under a casebook to a file, with a manifest beside it; the audit keeps that it was done. Where more
     * than claims is asked for, it is weighed first.
     *
     * @param edition as for {@link #weigh}, which throws what this does; the file may not be writable either
     */
    public Exported export(ExportFormat format, String casebookId, String edition, Path file) {
        if (format.isOfWeighed() && weigh(casebookId, edition).busy()) {
            throw ArchiveUnusable.beingWeighed(where());
        }
        Export export = new Export(store, casebooks.named(casebookId), format, clock.instant());
        return export.to(
                file,
                made -> write(writing -> {
                    writing.append(new Entry("export", format.id(), made.rows() + " rows, " + made.sha256()));
                    return made;
                }));
    }

    /**
     * Takes in a file that {@link ExportFormat#ARCHIVE} wrote, as one intake that can be withdrawn, and weighs it. What is
     * known already is not kept twice.
     *
     * @param edition as for {@link #weigh}
     * @param dryRun true to tell what it would come to, and keep nothing
     * @throws ArchiveUnusable if the file cannot be read, or a newer program wrote it
     */
    public Imported importFrom(Path file, String edition, boolean dryRun) {
        return new Import(this, file, edition, dryRun).run();
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

    /** Gives back memory that is only held so that the next question is answered sooner. */
    public void rest() {
        store.rest();
    }

    Store store() {
        return store;
    }

    Weighings weighings() {
        return weighings;
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
        indexing.close();
        store.close();
    }
}
