package org.ceaseline.ledger.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Outlet;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.Voice;
import org.ceaseline.ledger.Incident.Origin;
import org.ceaseline.ledger.docket.Docket;
import org.ceaseline.ledger.docket.Sources;
import org.ceaseline.ledger.docket.Voices;

/**
 * Who had it first, and independent of whom. Two claims share an origin where they share a voice, an owner or an agency,
 * where one cites the other's outlet, or where the text is copied. Outlets without a name cannot be told apart, so they
 * count as one.
 */
final class Origins {

    private static final int MOST_COMPARED = 60;

    private final Docket docket;
    private final Sources sources;

    Origins(Docket docket) {
        this.docket = docket;
        this.sources = new Sources(docket);
    }

    List<Origin> of(List<Claim> claims) {
        Ties ties = new Ties(claims.size());
        Map<String, Integer> firstWith = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            for (Map.Entry<String, String> token : tokens(claims.get(i)).entrySet()) {
                Integer earlier = firstWith.putIfAbsent(token.getKey(), i);
                if (earlier != null) {
                    ties.tie(earlier, i, token.getValue());
                }
            }
        }
        tieCited(claims, ties);
        tieCopies(claims, ties);
        return origins(claims, ties);
    }

    /** Who cites an outlet shares its origin, wherever that outlet has it from. */
    private void tieCited(List<Claim> claims, Ties ties) {
        Map<String, Integer> carriers = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            carriers.putIfAbsent(outletKey(claims.get(i)), i);
        }
        for (int i = 0; i < claims.size(); i++) {
            for (Voice voice : quoted(claims.get(i))) {
                Integer carrier = carriers.get(Voices.key(voice));
                if (carrier != null && carrier != i) {
                    ties.tie(carrier, i, "one cites the other, " + name(voice));
                }
            }
        }
    }

    private void tieCopies(List<Claim> claims, Ties ties) {
        int compared = Math.min(claims.size(), MOST_COMPARED);
        NearCopies copies = new NearCopies(docket);
        for (int i = 0; i < compared; i++) {
            for (int k = i + 1; k < compared; k++) {
                if (ties.root(i) != ties.root(k) && copies.copied(claims.get(i), claims.get(k))) {
                    ties.tie(i, k, "copied text");
                }
            }
        }
    }

    /** What ties a claim to others, each with the reason to print. */
    private Map<String, String> tokens(Claim claim) {
        Map<String, String> tokens = new LinkedHashMap<>();
        List<Voice> quoted = quoted(claim);
        for (Voice voice : quoted) {
            tokens.put("voice " + Voices.key(voice), "both rest on " + name(voice));
            owner(voice).ifPresent(owner -> tokens.put("owner " + owner, "same owner, " + owner));
        }
        if (quoted.isEmpty()) {
            tokens.put("voice " + outletKey(claim), "same outlet, or no outlet named");
            sources.outlet(claim)
                    .flatMap(Origins::owner)
                    .ifPresent(owner -> tokens.put("owner " + owner, "same owner, " + owner));
        }
        docket.report(claim.report())
                .flatMap(Report::syndicated)
                .ifPresent(agency -> tokens.put("voice " + agency.toLowerCase(Locale.ROOT), "same agency, " + agency));
        return tokens;
    }

    /** Those whom the outlet names as its source. */
    private static List<Voice> quoted(Claim claim) {
        return claim.chain().subList(1, claim.chain().size()).stream()
                .filter(voice ->
                        !voice.kind().equals("anonymous") && !Voices.key(voice).isEmpty())
                .toList();
    }

    private String outletKey(Claim claim) {
        return sources.publisher(claim).orElseGet(() -> {
            String named = Voices.key(claim.chain().get(0));
            return named.isEmpty() ? sources.pageOutlet(claim).toLowerCase(Locale.ROOT) : named;
        });
    }

    private String name(Voice voice) {
        return docket.sides().name(Voices.label(voice));
    }

    private static Optional<String> owner(Outlet outlet) {
        return Optional.of(outlet.owner()).filter(owner -> !owner.isBlank() && !owner.equals("-"));
    }

    private Optional<String> owner(Voice voice) {
        return voice.id().flatMap(docket.sides()::outlet).flatMap(Origins::owner);
    }

    private List<Origin> origins(List<Claim> claims, Ties ties) {
        Map<Integer, List<Claim>> parts = new LinkedHashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            parts.computeIfAbsent(ties.root(i), root -> new ArrayList<>()).add(claims.get(i));
        }
        List<Origin> origins = new ArrayList<>();
        parts.forEach((root, part) -> origins.add(origin(part, ties.why(root))));
        origins.sort(Comparator.comparing(Origin::knower).thenComparing(origin -> String.join(",", origin.claims())));
        return origins;
    }

    private Origin origin(List<Claim> part, Set<String> why) {
        TreeSet<String> outlets = new TreeSet<>();
        part.forEach(claim -> outlets.add(printed(claim)));
        List<Claim> roots = roots(part);
        String label = sources.knowerId(roots.get(0)).orElse(Voices.label(Voices.knower(roots.get(0))));
        return new Origin(
                label.equals("outlet not named") ? outlets.first() : label,
                List.copyOf(outlets),
                alignment(roots),
                grade(roots),
                part.stream().map(Claim::id).sorted().toList(),
                Circle.in(part),
                List.copyOf(why));
    }

    /** The camp that all of them stand in; none where they differ. */
    private String alignment(List<Claim> roots) {
        Set<String> camps = new TreeSet<>();
        roots.forEach(claim ->
                camps.add(sources.knowerId(claim).map(docket.sides()::side).orElse("")));
        return camps.size() == 1 ? camps.iterator().next() : "";
    }

    /** The poorest grade among them: a copy is no better than what it copies. */
    private String grade(List<Claim> roots) {
        return roots.stream().map(sources::grade).max(Comparator.naturalOrder()).orElse("F");
    }

    private String printed(Claim claim) {
        String named =
                sources.publisher(claim).orElse(Voices.label(claim.chain().get(0)));
        String page = sources.pageOutlet(claim);
        return named.equals("outlet not named") && !page.isBlank() ? page : named;
    }

    /** The claims that the others lead back to: those with a quoted source where there are any, the earliest first. */
    private List<Claim> roots(List<Claim> part) {
        List<Claim> quoting =
                part.stream().filter(claim -> !quoted(claim).isEmpty()).toList();
        return (quoting.isEmpty() ? part : quoting)
                .stream()
                        .sorted(Comparator.comparing((Claim claim) ->
                                        docket.knownFrom(claim.report()).orElse(LocalDate.MAX))
                                .thenComparing(claim -> Voices.label(Voices.knower(claim)))
                                .thenComparing(Claim::id))
                        .toList();
    }

    /** Claims tied into parts, with what tied them. */
    private static final class Ties {
        private final int[] parent;
        private final Map<Integer, Set<String>> reasons = new HashMap<>();

        Ties(int size) {
            parent = new int[size];
            for (int i = 0; i < size; i++) {
                parent[i] = i;
            }
        }

        int root(int i) {
            int at = i;
            while (parent[at] != at) {
                parent[at] = parent[parent[at]];
                at = parent[at];
            }
            return at;
        }

        void tie(int one, int other, String why) {
            int low = Math.min(root(one), root(other));
            int high = Math.max(root(one), root(other));
            Set<String> told = reasons.computeIfAbsent(low, root -> new LinkedHashSet<>());
            told.add(why);
            if (low != high) {
                told.addAll(reasons.getOrDefault(high, Set.of()));
                parent[high] = low;
            }
        }

        Set<String> why(int root) {
            return reasons.getOrDefault(root, Set.of());
        }
    }
}
