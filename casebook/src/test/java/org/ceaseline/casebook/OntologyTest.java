package org.ceaseline.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OntologyTest {

    @ParameterizedTest
    @EnumSource
    void everyTypeIsDefinedWithRolesAndWords(EventType type) {
        var entry = Ontology.of(type);

        assertThat(entry.definition()).endsWith(".");
        assertThat(entry.roles()).isNotEmpty();
        assertThat(entry.triggers()).isNotEmpty();
        assertThat(entry.nature()).isIn("act", "speech", "state");
    }
}
