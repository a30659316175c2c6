package org.ceaseline.desk.holding;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.ceaseline.archive.Archive;
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

    private Holding read(String head) {
        Reviews reviews = Reviews.of(archive);
        List<Report> reports = all(archive.reports());
        Map<String, Instant> recorded = archive.recorded();
        Map<String, Long> claimsOn = new HashMap<>();
        Map<String, Case> cases = new LinkedHashMap<>();
        List<Casebook> books = new ArrayList<>(archive.casebooks());
        books.sort(java.util.Comparator.comparing(book -> book.agreements().isEmpty()));
        for (Casebook book : books) {
            List<Claim> claims = standing(book, reviews);
            claims.forEach(claim -> claimsOn.merge(claim.report(), 1L, Long::sum));
            Material material =
                    Material.of(claims, reports).with(reviews.forTheLedger()).recordedAt(recorded);
            cases.put(book.id(), new Case(book, Ledger.under(book).read(material), claims));
        }
        List<ReportHead> heads = new ArrayList<>();
        reports.forEach(report -> heads.add(ReportHead.of(
                report, claimsOn.getOrDefault(report.id(), 0L), Optional.ofNullable(recorded.get(report.id())))));
        Collections.reverse(heads);
        return new Holding(head, cases, heads, reviews);
    }

    private List<Claim> standing(Casebook book, Reviews reviews) {
        return all(archive.claimsUnder(book.id())).stream()
                .filter(claim -> !reviews.of(Reviews.CLAIM, claim.id()).isRejected())
                .map(claim -> Corrected.with(claim, reviews.corrections(claim.id())))
                .toList();
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
