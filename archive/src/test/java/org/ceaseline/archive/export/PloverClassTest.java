package org.ceaseline.archive.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.Ontology;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.EventTime;
import org.junit.jupiter.api.Test;

class PloverClassTest {

    @Test
    void whatBecameOfACrossingOrOfAidTellsTheClass() {
        assertThat(name(EventType.CROSSING_CHANGE, Map.of("status", "closed"))).contains("COERCE");
        assertThat(name(EventType.CROSSING_CHANGE, Map.of("status", "opened"))).contains("RETREAT");
        assertThat(name(EventType.AID_ACCESS, Map.of("status", "delivered"))).contains("AID");
        assertThat(name(EventType.AID_ACCESS, Map.of("status", "denied"))).contains("REJECT");
        assertThat(name(EventType.EVACUATION, Map.of("mode", "forced"))).contains("SANCTION");
    }

    @Test
    void otherTypesAndUntoldOnesKeepTheFirstClassOfTheirType() {
        assertThat(name(EventType.CROSSING_CHANGE, Map.of())).isEmpty();
        assertThat(name(EventType.SHELLING, Map.of("status", "closed"))).isEmpty();
    }

    @Test
    void everyClassIsOneThatTheOntologyNamesForTheType() {
        for (EventType type : EventType.values()) {
            for (String status : List.of("opened", "closed", "delivered", "allowed", "denied")) {
                name(type, Map.of("status", status))
                        .ifPresent(
                                name -> assertThat(Ontology.of(type).plover()).contains(name));
            }
        }
    }

    private static Optional<String> name(EventType type, Map<String, String> attributes) {
        return PloverClass.of(claim(type, attributes)).map(PloverClass::name);
    }

    private static Claim claim(EventType type, Map<String, String> attributes) {
        return new Claim(
                "c-1",
                "r-1",
                type,
                List.of(new Claim.Voice("The Coast Gazette", Optional.empty(), "outlet", "", "")),
                Claim.Modality.ASSERTED,
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                EventTime.unknown(),
                List.of(),
                attributes,
                List.of(),
                new Claim.Evidence(0, 4, "Text", 0, 4, "BODY"),
                List.of("test"));
    }
}
