package org.ceaseline.desk.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.desk.holding.Holding;

/**
 * Whether a capture may harm those who look at it: it tells of people killed, hurt or violated. Such a capture is blurred
 * until somebody asks for it.
 */
final class Sensitive {

    private static final Set<String> HARM = Set.of("killed", "wounded");

    /** One of these stands in the kept form of every claim that is hard, unless a correction made it so. */
    private static final List<String> WORDS = Stream.concat(HARM.stream(), Stream.of(EventType.CIVILIAN_HARM.name()))
            .sorted()
            .toList();

    private Sensitive() {}

    /** The first claim that makes the capture so; empty where there is none. */
    static List<Claim> why(List<Holding.Placed> placed) {
        return placed.stream()
                .map(Holding.Placed::claim)
                .filter(Sensitive::isHard)
                .limit(1)
                .toList();
    }

    /** True where a quote of a report is not shown until somebody asks for it. */
    static boolean tells(Holding now, String report) {
        return !telling(now, Set.of(report)).isEmpty();
    }

    /** Of some reports those whose quotes are not shown until somebody asks for them. */
    static Set<String> telling(Holding now, Set<String> reports) {
        return now.claimsWith(reports, WORDS, EventType.CIVILIAN_HARM).stream()
                .filter(Sensitive::isHard)
                .map(Claim::report)
                .collect(Collectors.toSet());
    }

    static boolean isHard(Claim claim) {
        return claim.type() == EventType.CIVILIAN_HARM
                || claim.quantities().stream().anyMatch(quantity -> HARM.contains(quantity.what()));
    }
}
