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

    /** A decision on a step stands under this word and the name of the person. */
    public static final String BY = "by ";

    public static final String ACCEPT = "accept";
    public static final String REFUSE = "refuse";

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

    /** With one decision more. */
    Reviews with(Decision made) {
        Map<String, List<Decision>> all = new HashMap<>(decisions);
        String subject = made.draft().kind() + " " + made.draft().subject();
        List<Decision> longer = new ArrayList<>(all.getOrDefault(subject, List.of()));
        longer.add(made);
        all.put(subject, List.copyOf(longer));
        return new Reviews(all);
    }

    /** The last value that was put into a field; empty where nobody did. */
    public String last(String kind, String id, String field) {
        return decisions.getOrDefault(kind + " " + id, List.of()).stream()
                .map(Decision::draft)
                .filter(draft -> draft.field().equals(field))
                .reduce((earlier, later) -> later)
                .map(Decision.Draft::after)
                .orElse("");
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

    /** What somebody decided last on anything, where it still stands and was not taken back. */
    public Optional<Decision> lastOf(String who) {
        return decisions.values().stream()
                .flatMap(made -> standingByField(made).stream())
                .filter(made -> made.who().equals(who))
                .filter(made -> !made.draft().after().isEmpty())
                .max(Comparator.comparingLong(Decision::number));
    }

    private static List<Decision> standingByField(List<Decision> made) {
        Map<String, Decision> last = new LinkedHashMap<>();
        made.forEach(one -> last.put(one.draft().field(), one));
        return List.copyOf(last.values());
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

    /** The last word of each person on a step. */
    private static List<org.ceaseline.ledger.Decision> standing(List<Decision> made) {
        Map<String, Decision> last = new LinkedHashMap<>();
        made.stream()
                .filter(one -> one.draft().field().startsWith(BY))
                .forEach(one -> last.put(one.draft().field(), one));
        List<org.ceaseline.ledger.Decision> hold = new ArrayList<>();
        last.values().forEach(one -> {
            switch (one.draft().after()) {
                case ACCEPT -> hold.add(forTheLedger(one, org.ceaseline.ledger.Decision.Kind.ACCEPT));
                case REFUSE -> hold.add(forTheLedger(one, org.ceaseline.ledger.Decision.Kind.REFUSE));
                default -> {}
            }
        });
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
