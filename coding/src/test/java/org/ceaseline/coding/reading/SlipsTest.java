package org.ceaseline.coding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.ceaseline.capture.Report;
import org.junit.jupiter.api.Test;

class SlipsTest {

    private static final Report REPORT = Page.of("Arland troops shelled Tarn.", "The truce is over.");

    private final Slips slips = new Slips(REPORT);

    @Test
    void aSlipCostsItsSentenceAndBecomesAFaultWithItsPlace() {
        assertThat(slips.guarded(0, 27, () -> {
                    throw new IllegalStateException("a slip");
                }))
                .isEmpty();
        assertThat(slips.guarded(28, 46, () -> "read")).contains("read");
        assertThat(slips.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("SENTENCE_NOT_CODED");
            assertThat(fault.where()).isEqualTo("page at 0 to 27");
            assertThat(fault.what()).contains("IllegalStateException").contains("The rest of the report was.");
        });
    }

    @Test
    void anEndlessDescentIsASlipToo() {
        assertThat(slips.guarded(0, REPORT.text().length(), () -> descend(0))).isEmpty();
        assertThat(slips.faults()).singleElement().satisfies(fault -> assertThat(fault.code())
                .isEqualTo("REPORT_NOT_CODED"));
    }

    private static int descend(int depth) {
        return descend(depth + 1) + 1;
    }
}
