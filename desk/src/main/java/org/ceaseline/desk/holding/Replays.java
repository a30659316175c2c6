package org.ceaseline.desk.holding;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ceaseline.capture.Report;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Entries;
import org.ceaseline.ledger.Ledger;
import org.ceaseline.ledger.Material;
import org.jspecify.annotations.Nullable;

/**
 * Works out what was known on earlier days. A small case is read whole; of a large one, only the claims that an agreement
 * rests on. What was read is given up when memory is short, and with the state of the archive that it belongs to.
 */
final class Replays {

    /** Up to so many claims a case is read whole, so that coverage counts every report. */
    private static final long WHOLE = 20_000;

    /** More claims than these under one agreement are not replayed for a page. */
    private static final long MOST = 60_000;

    private static final int KEPT = 6;
    private static final String ALL = "";

    private final Case of;
    private final Map<String, SoftReference<Object>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SoftReference<Object>> eldest) {
            return size() > KEPT;
        }
    };

    Replays(Case of) {
        this.of = of;
    }

    /** One at a time: two of them at once would only need twice the memory. */
    synchronized DayView on(String agreement, LocalDate day) {
        String scope = of.sums().claims() <= WHOLE ? ALL : agreement;
        DayView before = kept("view " + scope + " " + day, DayView.class);
        if (before != null) {
            return before;
        }
        DayView made = new DayView(entries(scope), day);
        kept.put("view " + scope + " " + day, new SoftReference<>(made));
        return made;
    }

    private <T> @Nullable T kept(String key, Class<T> type) {
        SoftReference<Object> found = kept.get(key);
        return found == null ? null : type.cast(found.get());
    }

    private Entries entries(String scope) {
        Entries before = kept("entries " + scope, Entries.class);
        if (before != null) {
            return before;
        }
        Entries read = read(claims(scope));
        kept.put("entries " + scope, new SoftReference<>(read));
        return read;
    }

    private List<Claim> claims(String scope) {
        if (scope.equals(ALL)) {
            try (Stream<Claim> all = of.archive().claimsUnder(of.id())) {
                return all.filter(claim ->
                                !of.reviews().of(Reviews.CLAIM, claim.id()).isRejected())
                        .map(of::corrected)
                        .toList();
            }
        }
        long many = of.weighed().countClaims(org.ceaseline.archive.Sieve.all().agreement(scope));
        if (many > MOST) {
            throw new TooMuch(many);
        }
        return of.weighed().claimsUnder(scope).stream().map(of::corrected).toList();
    }

    private Entries read(List<Claim> claims) {
        List<Report> reports = new java.util.ArrayList<>();
        Map<String, Instant> recorded = new HashMap<>();
        Set<String> ids = new TreeSet<>();
        claims.forEach(claim -> ids.add(claim.report()));
        if (of.sums().claims() <= WHOLE) {
            try (Stream<Report> all = of.archive().reports()) {
                reports.addAll(all.toList());
            }
            recorded.putAll(of.archive().recorded());
        } else {
            ids.forEach(id -> {
                of.report(id).ifPresent(reports::add);
                of.archive().recorded(id).ifPresent(time -> recorded.put(id, time));
            });
        }
        Material material =
                Material.of(claims, reports).with(of.archive().rulings()).recordedAt(recorded);
        return Ledger.under(of.casebook()).read(material);
    }
}
