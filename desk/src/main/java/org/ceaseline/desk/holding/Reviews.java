package org.ceaseline.desk.holding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ceaseline.archive.Corrected;
import org.ceaseline.archive.Decision;
import org.ceaseline.archive.Pending;

/** Every decision that people have written down, by what it is about. */
public final class Reviews {

    public static final String CLAIM = "claim";
    public static final String INCIDENT = "incident";
    public static final String STATE = "state";

    private static final Set<String> REVIEWED = Set.of(CLAIM, INCIDENT, STATE);

    /** A decision on a step stands under this word and the name of the person. */
    public static final String BY = "by ";

    public static final String ACCEPT = "accept";
    public static final String REFUSE = "refuse";

    private final List<Decision> inOrder;
    private final Map<String, List<Decision>> decisions;
    private final Map<String, Long> counted = new ConcurrentHashMap<>();

    private Reviews(List<Decision> inOrder) {
        this.inOrder = List.copyOf(inOrder);
        Map<String, List<Decision>> bySubject = new HashMap<>();
        inOrder.forEach(made -> bySubject
                .computeIfAbsent(made.draft().kind() + " " + made.draft().subject(), key -> new ArrayList<>(1))
                .add(made));
        this.decisions = bySubject;
    }

    static Reviews none() {
        return new Reviews(List.of());
    }

    /** With further decisions, in their order. */
    Reviews with(List<Decision> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Decision> all = new ArrayList<>(inOrder);
        all.addAll(more);
        return new Reviews(all);
    }

    /** Number of the last decision; 0 where there is none. */
    long lastNumber() {
        return inOrder.isEmpty() ? 0 : inOrder.get(inOrder.size() - 1).number();
    }

    /** How many of a kind people have decided on; counted once. */
    long decidedOn(Case one, Pending.Kind kind) {
        return inOrder.isEmpty()
                ? 0
                : counted.computeIfAbsent(
                        one.id() + " " + kind + " " + one.weighed().state(),
                        key -> one.weighed().pending().decidedOn(kind));
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
        last.keySet().retainAll(Corrected.FIELDS);
        return last;
    }

    /** Ids of the claims that people have once put this value in. */
    Stream<String> correctedTo(String field, String value) {
        return ofKind(CLAIM)
                .map(Decision::draft)
                .filter(draft -> draft.field().equals(field) && draft.after().equals(value))
                .map(Decision.Draft::subject)
                .distinct();
    }

    /** What somebody decided last on a claim, an incident or a step, where it still stands and was not taken back. */
    public Optional<Decision> lastOf(String who) {
        return newestFirst()
                .filter(made -> made.who().equals(who))
                .filter(made -> REVIEWED.contains(made.draft().kind()))
                .filter(made -> !made.draft().after().isEmpty())
                .filter(this::stands)
                .findFirst();
    }

    private boolean stands(Decision made) {
        Decision.Draft draft = made.draft();
        return last(draft.kind(), draft.subject(), draft.field()).equals(draft.after())
                && decisions.getOrDefault(draft.kind() + " " + draft.subject(), List.of()).stream()
                        .filter(other -> other.draft().field().equals(draft.field()))
                        .noneMatch(other -> other.number() > made.number());
    }

    /** Decisions of a kind, oldest first. */
    public Stream<Decision> ofKind(String kind) {
        return inOrder.stream().filter(made -> made.draft().kind().equals(kind));
    }

    /** Decisions, newest first. */
    public Stream<Decision> newestFirst() {
        return IntStream.iterate(inOrder.size() - 1, at -> at >= 0, at -> at - 1)
                .mapToObj(inOrder::get);
    }

    /** Who has accepted a step so far, without those who took it back. */
    public List<String> acceptedBy(String step) {
        Map<String, String> lastWords = new LinkedHashMap<>();
        decisions.getOrDefault(STATE + " " + step, List.of()).stream()
                .map(Decision::draft)
                .filter(draft -> draft.field().startsWith(BY))
                .forEach(draft -> lastWords.put(draft.field().substring(BY.length()), draft.after()));
        return lastWords.entrySet().stream()
                .filter(word -> word.getValue().equals(ACCEPT))
                .map(Map.Entry::getKey)
                .toList();
    }
}
