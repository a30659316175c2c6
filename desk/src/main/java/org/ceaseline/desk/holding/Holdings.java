package org.ceaseline.desk.holding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.Decision;
import org.ceaseline.casebook.Casebook;
import org.jspecify.annotations.Nullable;

/**
 * What the pages read from. It holds counts and decisions only, and looks again when the archive has changed. The ledger is
 * weighed anew on the way: a small case at once, a larger one beside the pages, a very large one not at all.
 */
public final class Holdings implements AutoCloseable {

    /** Up to so many claims nobody waits long. */
    private static final long AT_ONCE = 4_000;

    /** Up to so many claims there is room to weigh beside the pages. */
    private static final long BESIDE = 60_000;

    private static final Logger LOG = Logger.getLogger("org.ceaseline.desk");

    private final String location;
    private final Clock clock;
    private final Archive archive;
    private final String edition;
    private final Map<String, Archive> byPerson = new ConcurrentHashMap<>();
    private final Set<String> beingWeighed = ConcurrentHashMap.newKeySet();
    private final ExecutorService scales = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "desk weighs");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Holding last;
    private String lastState = "";
    private boolean weighedSince;
    private Reviews reviews = Reviews.none();

    /** @param edition which program weighs; what another one has weighed is weighed anew */
    public Holdings(String location, Clock clock, String user, String edition) {
        this.location = location;
        this.clock = clock;
        this.edition = edition;
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
        String state = archive.state();
        Holding known = last;
        if (known == null || !lastState.equals(state) || weighedSince) {
            weighedSince = false;
            known = read(archive.auditHead());
            last = known;
            lastState = state;
        }
        return known;
    }

    /**
     * Writes down what a person decided.
     *
     * @throws Decision.Outdated if somebody else has decided on the same field since
     */
    public Decision decide(String person, Decision.Draft draft) {
        return as(person).decide(draft);
    }

    /** @param head of the audit before anything was looked at: what comes meanwhile is looked at again */
    private Holding read(String head) {
        reviews = reviews.with(archive.decisionsAfter(reviews.lastNumber()));
        List<Casebook> books = new ArrayList<>(archive.casebooks());
        books.sort(Comparator.comparing(book -> book.agreements().isEmpty()));
        Map<String, Case> cases = new LinkedHashMap<>();
        for (Casebook book : books) {
            Case.Freshness freshness = weigh(book.id());
            Optional<Left> left = Optional.ofNullable(last)
                    .flatMap(before -> before.caseOf(book.id()))
                    .map(Case::left);
            cases.put(book.id(), new Case(book, archive, reviews, freshness, left));
        }
        return new Holding(archive, head, cases, reviews, archive.countReports());
    }

    private Case.Freshness weigh(String book) {
        if (archive.weighed(book).isFreshFor(edition)) {
            return Case.Freshness.FRESH;
        }
        long claims = archive.countCoded(book);
        if (claims > BESIDE) {
            return Case.Freshness.BEHIND;
        }
        if (claims <= AT_ONCE && !beingWeighed.contains(book)) {
            return archive.weigh(book, edition).busy() ? Case.Freshness.WEIGHING : Case.Freshness.FRESH;
        }
        if (beingWeighed.add(book)) {
            scales.execute(() -> weighBeside(book));
        }
        return Case.Freshness.WEIGHING;
    }

    private void weighBeside(String book) {
        try {
            archive.weigh(book, edition);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The casebook " + book + " could not be weighed", e);
        } finally {
            beingWeighed.remove(book);
            looksAgain();
        }
    }

    private synchronized void looksAgain() {
        weighedSince = true;
    }

    /** Gives back what is only held to answer the next question sooner. */
    public void rest() {
        byPerson.values().forEach(Archive::rest);
    }

    @Override
    public void close() {
        scales.shutdownNow();
        byPerson.values().forEach(Archive::close);
    }
}
