package org.ceaseline.desk.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ceaseline.archive.Pending;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.desk.holding.Case;
import org.ceaseline.desk.holding.Holding;
import org.ceaseline.desk.holding.Reviews;
import org.ceaseline.ledger.Transition;

/** What waits for a person: what has most consequence first, then what is oldest. It is never held whole. */
public final class Queue {

    /**
     * One thing that waits.
     *
     * @param kind as in {@link Reviews}: claim, incident or state
     * @param agreement the agreement of a step, empty for others
     */
    public record Item(String kind, String id, String of, String agreement, Optional<LocalDate> day) {}

    /**
     * Part of the queue around one thing.
     *
     * @param at where in {@code items} the thing stands
     */
    record Window(List<Item> items, int at) {
        Window {
            items = List.copyOf(items);
        }

        Optional<Item> item() {
            return items.isEmpty() ? Optional.empty() : Optional.of(items.get(at));
        }

        String before() {
            return at > 0 ? items.get(at - 1).id() : "";
        }

        String after() {
            return at + 1 < items.size() ? items.get(at + 1).id() : "";
        }
    }

    /** A stretch of the queue that the archive knows in order. */
    private record Segment(Case one, Pending.Kind kind) {
        List<Pending.Row> after(Optional<Pending.Row> last, int most) {
            return one.weighed().pending().after(kind, last, most);
        }

        List<Pending.Row> before(Optional<Pending.Row> next, int most) {
            return one.weighed().pending().before(kind, next, most);
        }
    }

    private static final List<Pending.Kind> INCIDENTS = List.of(Pending.Kind.BREACHES, Pending.Kind.OPEN_INCIDENTS);
    private static final List<Pending.Kind> CLAIMS =
            List.of(Pending.Kind.BEARING_CLAIMS, Pending.Kind.POLITICAL_CLAIMS, Pending.Kind.OTHER_CLAIMS);

    private final List<Case> cases;
    private final List<Item> steps;

    private Queue(List<Case> cases, List<Item> steps) {
        this.cases = List.copyOf(cases);
        this.steps = List.copyOf(steps);
    }

    static Queue of(Holding holding) {
        List<Case> cases = List.copyOf(holding.cases().values());
        List<Item> steps = new ArrayList<>();
        cases.forEach(one -> one.agreements().stream()
                .filter(agreement -> one.summary(agreement.id())
                        .filter(summary -> summary.proposed() > 0)
                        .isPresent())
                .forEach(agreement -> steps.addAll(stepsOf(one, agreement))));
        steps.sort(Comparator.comparing((Item item) -> item.day().orElse(LocalDate.MAX))
                .thenComparing(Item::id));
        return new Queue(cases, steps);
    }

    /** Steps that end an agreement hang most: they come first within an agreement of their day. */
    private static List<Item> stepsOf(Case one, Agreement agreement) {
        return one.view().lifeLine(agreement.id()).transitions().stream()
                .filter(step -> step.standing() == Transition.Standing.PROPOSED)
                .sorted(Comparator.comparing((Transition step) -> !step.to().isEnded()))
                .map(step -> new Item(Reviews.STATE, step.id(), one.id(), agreement.id(), Optional.of(step.earliest())))
                .distinct()
                .toList();
    }

    public long count(String kind) {
        if (kind.equals(Reviews.STATE)) {
            return steps.size();
        }
        return cases.stream()
                .mapToLong(one -> kinds(kind).stream().mapToLong(one::pending).sum())
                .sum();
    }

    private static List<Pending.Kind> kinds(String kind) {
        return kind.equals(Reviews.INCIDENT) ? INCIDENTS : CLAIMS;
    }

    Optional<Item> step(String id) {
        return steps.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /**
     * What stands around one thing of the queue; around the first where it is not named or not there.
     *
     * @param before how many before it, at most
     * @param after how many after it, at most
     */
    Window around(String kind, String at, int before, int after) {
        return kind.equals(Reviews.STATE) ? aroundStep(at, before, after) : aroundRow(kind, at, before, after);
    }

    private Window aroundStep(String at, int before, int after) {
        int index = Math.max(0, steps.stream().map(Item::id).toList().indexOf(at));
        int from = Math.max(0, index - before);
        return new Window(steps.subList(from, Math.min(steps.size(), index + after + 1)), index - from);
    }

    private Window aroundRow(String kind, String at, int before, int after) {
        List<Segment> segments = new ArrayList<>();
        kinds(kind).forEach(each -> cases.forEach(one -> segments.add(new Segment(one, each))));
        if (!at.isEmpty()) {
            for (int k = 0; k < segments.size(); k++) {
                Segment segment = segments.get(k);
                Optional<Pending.Row> found = segment.one().weighed().pending().find(segment.kind(), at);
                if (found.isPresent()) {
                    return around(kind, segments, k, found.get(), before, after);
                }
            }
        }
        return new Window(following(kind, segments, 0, Optional.empty(), after + 1), 0);
    }

    private static Window around(String kind, List<Segment> segments, int at, Pending.Row row, int before, int after) {
        List<Item> items = new ArrayList<>(preceding(kind, segments, at, row, before));
        int index = items.size();
        items.add(item(kind, segments.get(at), row));
        items.addAll(following(kind, segments, at, Optional.of(row), after));
        return new Window(items, index);
    }

    private static List<Item> following(
            String kind, List<Segment> segments, int at, Optional<Pending.Row> row, int most) {
        List<Item> items = new ArrayList<>();
        for (int k = at; k < segments.size() && items.size() < most; k++) {
            Segment segment = segments.get(k);
            segment.after(k == at ? row : Optional.empty(), most - items.size())
                    .forEach(next -> items.add(item(kind, segment, next)));
        }
        return items;
    }

    private static List<Item> preceding(String kind, List<Segment> segments, int at, Pending.Row row, int most) {
        List<Item> items = new ArrayList<>();
        for (int k = at; k >= 0 && items.size() < most; k--) {
            Segment segment = segments.get(k);
            items.addAll(
                    0,
                    segment.before(k == at ? Optional.of(row) : Optional.empty(), most - items.size()).stream()
                            .map(each -> item(kind, segment, each))
                            .toList());
        }
        return items;
    }

    private static Item item(String kind, Segment segment, Pending.Row row) {
        return new Item(kind, row.id(), segment.one().id(), "", row.day());
    }
}
