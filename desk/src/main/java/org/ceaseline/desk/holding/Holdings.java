package org.ceaseline.desk.holding;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.AuditEntry;
import org.ceaseline.archive.Decision;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Ledger;
import org.ceaseline.ledger.Material;
import org.jspecify.annotations.Nullable;

/** Reads the archive for the pages, and reads it anew only when it has changed. */
public final class Holdings implements AutoCloseable {

    private final String location;
    private final Clock clock;
    private final Archive archive;
    private final Map<String, Archive> byPerson = new ConcurrentHashMap<>();
    private @Nullable Holding last;
    private List<Report> reports = List.of();
    private Map<String, Instant> recorded = Map.of();
    private long counted;

    public Holdings(String location, Clock clock, String user) {
        this.location = location;
        this.clock = clock;
        this.archive = Archive.open(location, clock, user);
        byPerson.put(user, archive);
    }

    public Archive archive() {
        return archive;
    }

    /** The archive as somebody who decides or reads in: the audit names the person. */
    public Archive as(String person) {
        return byPerson.computeIfAbsent(person, name -> Archive.open(location, clock, name));
    }

    /** What the archive holds now. */
    public synchronized Holding now() {
        String head = archive.auditHead();
        if (last == null || !last.head().equals(head)) {
            last = read(head);
        }
        return last;
    }

    /**
     * Writes down what a person decided. Where nothing else has changed, only what hangs on it is worked out anew.
     *
     * @throws Decision.Outdated if somebody else has decided on the same field since
     */
    public synchronized Decision decide(String person, Decision.Draft draft) {
        Holding before = now();
        Decision made = as(person).decide(draft);
        if (follows(made)) {
            last = with(before, made);
        }
        return made;
    }

    /** True where the decision is the one line that the audit has got since. */
    private boolean follows(Decision made) {
        return made.number() > 0 && lines() == counted + 1;
    }

    private long lines() {
        try (Stream<AuditEntry> audit = archive.audit()) {
            return audit.count();
        }
    }

    private Holding with(Holding before, Decision made) {
        Reviews reviews = before.reviews().with(made);
        Map<String, Case> cases = new LinkedHashMap<>(before.cases());
        boolean bears = made.draft().kind().equals(Reviews.STATE)
                || made.draft().kind().equals(Reviews.CLAIM)
                        && !(made.draft().field().equals(Standing.FIELD)
                                && !made.draft().after().equals(Standing.REJECTED)
                                && !made.draft().before().equals(Standing.REJECTED));
        if (bears) {
            cases.replaceAll((id, old) -> touches(old, made) ? caseOf(old.casebook(), old.coded(), reviews) : old);
        }
        counted++;
        return new Holding(archive.auditHead(), cases, before.reports(), reviews);
    }

    private static boolean touches(Case one, Decision made) {
        return made.draft().kind().equals(Reviews.STATE)
                || one.coded().stream()
                        .anyMatch(claim -> claim.id().equals(made.draft().subject()));
    }

    private Holding read(String head) {
        Reviews reviews = Reviews.of(archive);
        reports = all(archive.reports());
        recorded = archive.recorded();
        counted = lines();
        Map<String, Long> claimsOn = new HashMap<>();
        Map<String, Case> cases = new LinkedHashMap<>();
        List<Casebook> books = new ArrayList<>(archive.casebooks());
        books.sort(Comparator.comparing(book -> book.agreements().isEmpty()));
        for (Casebook book : books) {
            Case made = caseOf(book, all(archive.claimsUnder(book.id())), reviews);
            made.claims().forEach(claim -> claimsOn.merge(claim.report(), 1L, Long::sum));
            cases.put(book.id(), made);
        }
        List<ReportHead> heads = new ArrayList<>();
        reports.forEach(report -> heads.add(ReportHead.of(
                report, claimsOn.getOrDefault(report.id(), 0L), Optional.ofNullable(recorded.get(report.id())))));
        Collections.reverse(heads);
        return new Holding(head, cases, heads, reviews);
    }

    private Case caseOf(Casebook book, List<Claim> coded, Reviews reviews) {
        List<Claim> claims = coded.stream()
                .filter(claim -> !reviews.of(Reviews.CLAIM, claim.id()).isRejected())
                .map(claim -> Corrected.with(claim, reviews.corrections(claim.id())))
                .toList();
        Material material =
                Material.of(claims, reports).with(reviews.forTheLedger()).recordedAt(recorded);
        return new Case(book, Ledger.under(book).read(material), claims, coded);
    }

    private static <T> List<T> all(Stream<T> rows) {
        try (rows) {
            return rows.toList();
        }
    }

    @Override
    public void close() {
        byPerson.values().forEach(Archive::close);
    }
}
