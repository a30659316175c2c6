package org.ceaseline.desk.holding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.AuditEntry;
import org.ceaseline.archive.Decision;

/** Every decision that people have written down, by what it is about. */
public final class Reviews {

    public static final String CLAIM = "claim";
    public static final String INCIDENT = "incident";
    public static final String STATE = "state";

    private final Map<String, List<Decision>> decisions;

    private Reviews(Map<String, List<Decision>> decisions) {
        this.decisions = decisions;
    }

    static Reviews of(Archive archive) {
        Map<String, List<Decision>> found = new HashMap<>();
        try (Stream<AuditEntry> audit = archive.audit()) {
            audit.filter(line -> line.act().equals("decide"))
                    .map(AuditEntry::subject)
                    .distinct()
                    .toList()
                    .forEach(subject -> found.put(subject, on(archive, subject)));
        }
        return new Reviews(found);
    }

    private static List<Decision> on(Archive archive, String subject) {
        int cut = subject.indexOf(' ');
        return archive.decisions(subject.substring(0, cut), subject.substring(cut + 1));
    }

    public Standing of(String kind, String id) {
        List<Decision> made = decisions.get(kind + " " + id);
        return made == null ? Standing.NONE : Standing.of(made);
    }

    /** The last word on each corrected field of a claim. */
    Map<String, String> corrections(String claim) {
        Map<String, String> last = new LinkedHashMap<>();
        decisions.getOrDefault(CLAIM + " " + claim, List.of()).stream()
                .map(Decision::draft)
                .filter(draft -> !draft.field().equals(Standing.FIELD))
                .forEach(draft -> last.put(draft.field(), draft.after()));
        last.values().removeIf(String::isEmpty);
        return last;
    }

    /** What somebody decided last on anything, undone decisions left out. */
    public Optional<Decision> lastOf(String who) {
        return decisions.values().stream()
                .map(Reviews::last)
                .flatMap(Optional::stream)
                .filter(made -> made.who().equals(who))
                .filter(made -> !made.draft().after().isEmpty())
                .max(Comparator.comparingLong(Decision::number));
    }

    private static Optional<Decision> last(List<Decision> made) {
        return made.stream().max(Comparator.comparingLong(Decision::number));
    }

    /** All decisions, newest first. */
    public List<Decision> newestFirst() {
        return decisions.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(Decision::number).reversed())
                .toList();
    }

    /** The decisions on steps of life lines, as the ledger counts them: a word that was taken back is left out. */
    List<org.ceaseline.ledger.Decision> forTheLedger() {
        List<org.ceaseline.ledger.Decision> all = new ArrayList<>();
        decisions.forEach((subject, made) -> {
            if (subject.startsWith(STATE + " ")) {
                all.addAll(standing(made));
            }
        });
        all.sort(Comparator.comparing(org.ceaseline.ledger.Decision::id));
        return all;
    }

    private static List<org.ceaseline.ledger.Decision> standing(List<Decision> made) {
        List<org.ceaseline.ledger.Decision> hold = new ArrayList<>();
        for (Decision one : made) {
            String after = one.draft().after();
            if (after.isEmpty()) {
                hold.clear();
            } else if (after.equals(Standing.REJECTED)) {
                hold.clear();
                hold.add(forTheLedger(one, org.ceaseline.ledger.Decision.Kind.REFUSE));
            } else {
                hold.removeIf(earlier -> earlier.kind() == org.ceaseline.ledger.Decision.Kind.REFUSE);
                hold.add(forTheLedger(one, org.ceaseline.ledger.Decision.Kind.ACCEPT));
            }
        }
        return hold;
    }

    private static org.ceaseline.ledger.Decision forTheLedger(Decision made, org.ceaseline.ledger.Decision.Kind kind) {
        return new org.ceaseline.ledger.Decision(
                "d-" + made.number(),
                kind,
                List.of(made.draft().subject()),
                made.who(),
                Instant.parse(made.recorded()),
                made.draft().why());
    }

    /** Who has accepted a step so far, without those who took it back. */
    public List<String> acceptedBy(String step) {
        return standing(decisions.getOrDefault(STATE + " " + step, List.of())).stream()
                .filter(made -> made.kind() == org.ceaseline.ledger.Decision.Kind.ACCEPT)
                .map(org.ceaseline.ledger.Decision::who)
                .distinct()
                .toList();
    }
}
