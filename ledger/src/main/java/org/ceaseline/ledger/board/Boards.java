package org.ceaseline.ledger.board;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.ActorMention;
import org.ceaseline.ledger.Board;
import org.ceaseline.ledger.Board.Item;
import org.ceaseline.ledger.Ground;
import org.ceaseline.ledger.docket.Docket;
import org.ceaseline.ledger.docket.Sides;
import org.ceaseline.ledger.docket.Voices;

/** Draws the negotiation board of an agreement. */
public final class Boards {

    private static final Map<EventType, String> KINDS = kinds();

    /** What answers a demand, an appeal or a condition. */
    private static final Set<EventType> ANSWERS = EnumSet.of(
            EventType.REJECTION,
            EventType.ENDORSEMENT,
            EventType.AGREEMENT_SIGNED,
            EventType.AGREEMENT_EXTENDED,
            EventType.DEFECTION_OR_SURRENDER,
            EventType.FORCE_WITHDRAWAL);

    private static final Set<String> ASKING = Set.of("demand", "appeal", "precondition", "threat", "proposal");

    private final Docket docket;
    private final Sides sides;
    private final List<Claim> bearing;
    private final Optional<LocalDate> asOf;

    private Boards(Docket docket, List<Claim> bearing, Optional<LocalDate> asOf) {
        this.docket = docket;
        this.sides = docket.sides();
        this.bearing = bearing;
        this.asOf = asOf;
    }

    private static Map<EventType, String> kinds() {
        Map<EventType, String> kinds = new EnumMap<>(EventType.class);
        kinds.put(EventType.VENUE_DISPUTED, "venue");
        kinds.put(EventType.PRECONDITION_SET, "precondition");
        kinds.put(EventType.THREAT, "threat");
        kinds.put(EventType.DEMAND, "demand");
        kinds.put(EventType.APPEAL, "appeal");
        kinds.put(EventType.REJECTION, "refusal");
        kinds.put(EventType.EXTENSION_REFUSED, "refusal");
        kinds.put(EventType.AGREEMENT_PROPOSED, "proposal");
        kinds.put(EventType.ENDORSEMENT, "move");
        kinds.put(EventType.FORCE_WITHDRAWAL, "move");
        kinds.put(EventType.DETAINEE_RELEASE, "move");
        kinds.put(EventType.WEAPONS_HANDOVER, "move");
        return kinds;
    }

    public static Board of(Docket docket, String agreement, List<Claim> bearing, Optional<LocalDate> asOf) {
        Boards boards = new Boards(docket, bearing, asOf);
        return new Board(agreement, asOf, Rounds.of(docket, bearing), boards.items());
    }

    static Ground ground(Claim claim) {
        return new Ground(Ground.Kind.CLAIM, claim.id(), Voices.label(Voices.knower(claim)), Voices.inWords(claim));
    }

    /** A sentence that another outlet prints again puts nothing more on the table: the first telling stands. */
    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        Set<List<Object>> told = new HashSet<>();
        bearing.stream()
                .filter(claim -> KINDS.containsKey(claim.type()))
                .filter(claim -> !claim.negative() && claim.modality() != Claim.Modality.OPINION)
                .sorted(Comparator.comparing(
                                (Claim claim) -> docket.dayOf(claim).orElse(LocalDate.MAX))
                        .thenComparing(claim -> claim.report())
                        .thenComparingInt(claim -> claim.evidence().start())
                        .thenComparing(Claim::id))
                .filter(claim -> told.add(List.of(
                        KINDS.getOrDefault(claim.type(), ""),
                        keys(claim.actors()),
                        keys(claim.targets()),
                        claim.evidence().text().strip())))
                .forEach(claim -> items.add(item(claim)));
        return items;
    }

    private Item item(Claim claim) {
        String kind = KINDS.getOrDefault(claim.type(), "move");
        Optional<Claim> answer = ASKING.contains(kind) ? answer(claim) : Optional.empty();
        Optional<LocalDate> day = docket.dayOf(claim);
        return new Item(
                kind,
                keys(claim.actors()),
                keys(claim.targets()),
                day,
                words(claim),
                Optional.ofNullable(claim.attributes().get("deadline")),
                ASKING.contains(kind) && answer.isEmpty(),
                day.flatMap(then -> asOf.map(now -> ChronoUnit.DAYS.between(then, now))),
                ground(claim),
                answer.map(Boards::ground));
    }

    private static List<String> keys(List<ActorMention> mentions) {
        return mentions.stream()
                .map(mention -> mention.id().orElse(mention.surface()))
                .toList();
    }

    private static String words(Claim claim) {
        return claim.condition()
                .map(condition -> condition.text().startsWith(condition.link())
                        ? condition.text()
                        : condition.link() + " " + condition.text())
                .orElseGet(() -> firstOf(claim, "wanted_place", "proposed_place", "content", "threatened_event"));
    }

    private static String firstOf(Claim claim, String... names) {
        for (String name : names) {
            if (claim.attributes().containsKey(name)) {
                return claim.attributes().getOrDefault(name, "");
            }
        }
        return "";
    }

    /** The first claim after it in which those whom it was addressed to answer. */
    private Optional<Claim> answer(Claim asking) {
        return bearing.stream()
                .filter(claim -> ANSWERS.contains(claim.type())
                        && !claim.negative()
                        && !claim.id().equals(asking.id()))
                .filter(claim -> comesAfter(claim, asking) && isFromAddressee(claim, asking))
                .min(Comparator.comparing((Claim claim) -> docket.dayOf(claim).orElse(LocalDate.MAX))
                        .thenComparing(Claim::id));
    }

    private boolean comesAfter(Claim answer, Claim asking) {
        boolean laterInReport = answer.report().equals(asking.report())
                && answer.evidence().start() > asking.evidence().start();
        Optional<LocalDate> asked = docket.dayOf(asking);
        Optional<LocalDate> answered = docket.dayOf(answer);
        boolean laterDay =
                asked.isPresent() && answered.isPresent() && answered.get().isAfter(asked.get());
        return laterInReport || laterDay;
    }

    private boolean isFromAddressee(Claim answer, Claim asking) {
        List<String> addressed = asking.targets().stream()
                .flatMap(target -> target.id().stream())
                .toList();
        return answer.actors().stream().flatMap(actor -> actor.id().stream()).anyMatch(actor -> addressed.stream()
                .anyMatch(to -> sides.sameSide(actor, to) || sides.sameLine(actor, to)));
    }
}
