package org.ceaseline.desk.holding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.Corrected;
import org.ceaseline.archive.Pending;
import org.ceaseline.archive.Spread;
import org.ceaseline.archive.Summary;
import org.ceaseline.archive.Sums;
import org.ceaseline.archive.Weighed;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Dispute;
import org.ceaseline.ledger.Entries;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Incident;
import org.jspecify.annotations.Nullable;

/**
 * One conflict as the archive holds it: its casebook, and the claims and incidents as last weighed. Nothing is held here but
 * counts; what a page shows is asked for when it is shown. Safe to share between threads.
 */
public final class Case {

    /** How far the ledger is behind the claims and decisions. */
    public enum Freshness {
        FRESH,
        /** It is being worked out at this moment. */
        WEIGHING,
        /** Too much to weigh beside the pages; {@code ceaseline archive weigh} does it. */
        BEHIND
    }

    private final Casebook casebook;
    private final Archive archive;
    private final Weighed weighed;
    private final Reviews reviews;
    private final Freshness freshness;
    private final Left left;
    private final Names names;
    private final Replays replays;
    private @Nullable Map<String, Long> accepted;

    /** @param left what the last weighing left, where it is at hand */
    Case(Casebook casebook, Archive archive, Reviews reviews, Freshness freshness, Optional<Left> left) {
        this.casebook = casebook;
        this.archive = archive;
        this.names = new Names(casebook);
        this.weighed = archive.weighed(casebook.id());
        this.reviews = reviews;
        this.freshness = freshness;
        this.left = left.filter(Left::isLast).orElseGet(() -> Left.of(weighed));
        this.replays = new Replays(this);
    }

    /** What the last weighing left: it holds as long as nothing is weighed anew, whatever else comes in. */
    Left left() {
        return left;
    }

    public String id() {
        return casebook.id();
    }

    public Casebook casebook() {
        return casebook;
    }

    public Names names() {
        return names;
    }

    public Freshness freshness() {
        return freshness;
    }

    public Sums sums() {
        return left.sums();
    }

    /** Where and when the incidents lie that the map can show. */
    public Spread spread() {
        return left.spread();
    }

    /** Rows of the archive, for lists. */
    public Weighed weighed() {
        return weighed;
    }

    Archive archive() {
        return archive;
    }

    Reviews reviews() {
        return reviews;
    }

    public Optional<Summary> summary(String agreement) {
        return left.summaries().stream()
                .filter(row -> row.agreement().equals(agreement))
                .findFirst();
    }

    /** Everything that is known. */
    public View view() {
        return left.view();
    }

    /**
     * What was known on a day; everything where none is asked for.
     *
     * @throws TooMuch if there are too many claims to work that out for a page
     */
    public View view(String agreement, Optional<LocalDate> day) {
        return day.isPresent() ? replays.on(agreement, day.get()) : left.view();
    }

    /**
     * The ledger on a day, for what is written out in full.
     *
     * @throws TooMuch if there are too many claims to work that out for a page
     */
    public Entries entries(String agreement, LocalDate day) {
        return replays.on(agreement, day).entries();
    }

    public Optional<LocalDate> lastDay() {
        return sums().lastDay();
    }

    public List<Agreement> agreements() {
        return casebook.agreements();
    }

    public Optional<Incident> incident(String id) {
        return weighed.incident(id);
    }

    /** A claim as corrected; empty where it was rejected. */
    public Optional<Claim> claim(String id) {
        return weighed.claim(id).map(this::corrected);
    }

    /** Claims as corrected, in no particular order; rejected ones left out. */
    List<Claim> claims(Collection<String> ids) {
        return weighed.claims(ids).stream().map(this::corrected).toList();
    }

    /** A claim of this case as people have corrected it. */
    public Claim corrected(Claim claim) {
        return Corrected.with(claim, reviews.corrections(claim.id()));
    }

    /** The claims of an incident, its headlines too, as corrected. */
    public List<Claim> claimsOf(String incident) {
        return weighed.claimsOf(incident).stream().map(this::corrected).toList();
    }

    public Optional<Report> report(String id) {
        return archive.report(id);
    }

    /** Ids of the incidents that a claim tells of. */
    public List<String> incidentsOf(String claim) {
        return weighed.incidentOf(claim).stream().toList();
    }

    /** Findings on an incident, under whatever agreement. */
    public List<Finding> findingsOn(String incident) {
        return weighed.findingsOn(incident);
    }

    /** Accounts of an incident that cannot all be true, as far as they bear on an agreement. */
    public List<Dispute> disputesOn(String incident) {
        return weighed.disputesOn(incident);
    }

    /** How many incidents that are found a breach of an agreement people have accepted. */
    public synchronized long accepted(String agreement) {
        if (accepted == null) {
            accepted = weighed.pending().accepted();
        }
        return accepted.getOrDefault(agreement, 0L);
    }

    /** How many of a kind wait for a person. */
    public long pending(Pending.Kind kind) {
        return Math.max(0, sums().pending().getOrDefault(kind, 0L) - reviews.decidedOn(this, kind));
    }
}
