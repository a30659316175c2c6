package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ceaseline.archive.StandingRows.Shape;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Discourse;
import org.ceaseline.ledger.Dispute;
import org.ceaseline.ledger.Entries;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.Ledger;

/**
 * One weighing of what stands under a casebook. Where this process made the last one too, only what came since is read, and
 * weighed alone where nothing else has changed; the rows are those that weighing everything anew would leave.
 */
final class Weigh {

    private final Archive archive;
    private final Casebook casebook;
    private final String edition;
    private final Placing placing;
    private Optional<Remembered> last = Optional.empty();
    private boolean grown;
    private long written;

    Weigh(Archive archive, Casebook casebook, String edition) {
        this.archive = archive;
        this.casebook = casebook;
        this.edition = edition;
        this.placing = new Placing(casebook);
    }

    /** What the weighing rests on: when it is the same as last time, nothing needs to be weighed. */
    static String rest(Connection db, String casebookId, String edition) throws SQLException {
        return edition + " "
                + Queries.number(db, "SELECT COALESCE(MAX(key), 0) FROM coding WHERE casebook_id = ?", casebookId)
                + " " + Queries.number(db, "SELECT COALESCE(MAX(key), 0) FROM decision")
                + " " + Queries.number(db, "SELECT COALESCE(MAX(key), 0) FROM withdrawal")
                + " " + Queries.number(db, "SELECT COALESCE(MAX(key), 0) FROM reading");
    }

    Weighing run() {
        String rest = archive.store().read(db -> rest(db, casebook.id(), edition));
        if (archive.store().read(db -> Leases.isDoneBy(db, rest, Leases.WEIGH, casebook.id()))) {
            return counted(false);
        }
        if (!archive.write(this::take)) {
            return counted(true);
        }
        boolean done = false;
        try {
            Made made = weighed();
            Drawn drawn = write(made.matter(), made.entries());
            archive.write(writing -> {
                new Leases(writing, archive.self()).done(Leases.WEIGH, casebook.id(), rest);
                return rest;
            });
            archive.weighings().put(new Remembered(casebook, rest, made.matter(), made.entries(), drawn));
            done = true;
        } finally {
            if (!done) {
                giveBack();
            }
        }
        return counted(false);
    }

    /** Takes the work, and what this process has from the last weighing where that was its own. */
    private boolean take(Writing writing) throws SQLException {
        Optional<Remembered> own = archive.weighings().take(casebook.id());
        last = own.isPresent() && own.get().isLast(writing.db(), casebook) ? own : Optional.empty();
        return new Leases(writing, archive.self()).takeAgain(Leases.WEIGH, casebook.id());
    }

    private void giveBack() {
        try {
            archive.write(writing -> {
                new Leases(writing, archive.self()).giveBack(Leases.WEIGH, casebook.id());
                return casebook;
            });
        } catch (ArchiveUnusable alreadyFailing) {
            // The failure that led here is the one to tell; the lease runs out with this process.
        }
    }

    private Weighing counted(boolean busy) {
        return archive.store()
                .read(db -> new Weighing(
                        count(db, "standing_claim"),
                        count(db, "standing_incident"),
                        count(db, "standing_finding"),
                        written,
                        busy));
    }

    private long count(Connection db, String table) throws SQLException {
        return Queries.number(db, "SELECT COUNT(*) FROM " + table + " WHERE casebook_id = ?", casebook.id());
    }

    /** What was weighed, and what came of it. */
    private record Made(Matter matter, Entries entries) {}

    private Made weighed() {
        Optional<Matter> more = last.flatMap(own -> own.matter().grown(archive));
        Optional<Entries> added = last.flatMap(
                own -> more.flatMap(matter -> matter.since(own.matter())).map(own.entries()::with));
        Matter matter = more.orElseGet(() -> Matter.all(archive, casebook.id()));
        grown = added.isPresent();
        return new Made(matter, added.orElseGet(() -> Ledger.under(casebook).read(matter.material())));
    }

    /** True where only what came since the last weighing was weighed. */
    boolean hasGrown() {
        return grown;
    }

    private Drawn write(Matter matter, Entries entries) {
        Drawn drawn = new Drawn(casebook, entries, grown ? last : Optional.empty());
        write(
                new Shape<>("incident", "standing_incident", Incident::id, Forms::of, placing::rowsOf),
                entries.incidents(),
                last.map(own -> own.entries().incidents()));
        write(
                new Shape<Finding>(
                        "finding",
                        "standing_finding",
                        Finding::id,
                        Forms::of,
                        finding -> placing.rowsOf(
                                finding, entries.incident(finding.incident()).orElseThrow())),
                findings(entries),
                last.map(own -> findings(own.entries())));
        pages("lifeline", drawn::lifeLine);
        pages("totals", entries::totals);
        disputes(drawn);
        lists(matter, new Pages(casebook, entries), drawn);
        StandingClaims claims = new StandingClaims(archive, casebook.id(), matter, placing);
        last.filter(own -> grown).ifPresentOrElse(own -> claims.write(entries, own), () -> claims.write(entries));
        return drawn;
    }

    private List<Finding> findings(Entries entries) {
        return casebook.agreements().stream()
                .flatMap(agreement -> entries.findings(agreement.id()).stream())
                .toList();
    }

    private <T> void write(Shape<T> shape, List<T> all) {
        write(shape, all, Optional.empty());
    }

    /** @param stands what this process last wrote, where it is at hand */
    private <T> void write(Shape<T> shape, List<T> all, Optional<List<T>> stands) {
        List<T> sorted = all.stream().sorted(Comparator.comparing(shape.id())).toList();
        StandingRows<T> rows = new StandingRows<>(archive, casebook.id(), shape);
        written += stands.map(before -> rows.write(sorted, before)).orElseGet(() -> rows.write(sorted));
    }

    private void pages(String kind, Function<String, Object> page) {
        write(
                Shape.page(kind, Agreement::id, agreement -> Forms.of(page.apply(agreement.id())), Agreement::id),
                casebook.agreements());
    }

    private void lists(Matter matter, Pages lists, Drawn drawn) {
        pages("obligations", lists::obligations);
        pages("board", lists::board);
        pages("sources", drawn::sources);
        pages("bearing", lists::bearing);
        if (lists.lastDay().isPresent()) {
            pages("signals", lists::signals);
        }
        write(
                Shape.page(
                        "summary",
                        Agreement::id,
                        agreement -> Forms.of(lists.summary(agreement, drawn.lifeLine(agreement.id()))),
                        Weigh::ofNone),
                casebook.agreements());
        write(Shape.page("threads", Threads::outlet, Forms::of, Weigh::ofNone), Pages.threads(matter.reports()));
        write(
                Shape.page(
                        "discourse",
                        (Discourse.Group group) -> group.grouping() + " " + group.name(),
                        Forms::of,
                        Weigh::ofNone),
                Discourse.english().of(List.copyOf(matter.reports())));
        write(
                Shape.page("sums", sums -> casebook.id(), Forms::of, Weigh::ofNone),
                List.of(lists.sums(matter.claims())));
    }

    /** The agreement of a page that belongs to no single one. */
    private static String ofNone(Object page) {
        return "";
    }

    private void disputes(Drawn drawn) {
        Map<String, Dispute> disputes = new LinkedHashMap<>();
        Map<String, String> agreements = new HashMap<>();
        for (Agreement agreement : casebook.agreements()) {
            drawn.disputes(agreement.id()).forEach(dispute -> {
                disputes.put(dispute.id(), dispute);
                agreements.put(dispute.id(), agreement.id());
            });
        }
        write(
                Shape.page("dispute", Dispute::id, Forms::of, dispute -> agreements.getOrDefault(dispute.id(), "")),
                List.copyOf(disputes.values()));
        write(
                Shape.page("disputed", Pages.Disputed::incident, Forms::of, Weigh::ofNone),
                Pages.disputed(disputes.values()));
    }
}
