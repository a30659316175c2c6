package org.ceaseline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ceaseline.casebook.EventType;
import org.junit.jupiter.api.Test;

class SetFormTest {

    private record Types(Set<EventType> types) {}

    /** The set is one of the JDK's, whose order is another one in every process; seven elements rarely come sorted by chance. */
    @Test
    void aSetIsWrittenInTheOrderOfItsElements() {
        List<EventType> first = List.of(EventType.values()).subList(0, 7);

        assertThat(Forms.of(new Types(Set.copyOf(EnumSet.copyOf(first)))))
                .isEqualTo("{\"types\":["
                        + String.join(
                                ",",
                                first.stream().map(type -> "\"" + type + "\"").toList()) + "]}");
    }
}
