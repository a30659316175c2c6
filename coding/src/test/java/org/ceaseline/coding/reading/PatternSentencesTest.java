package org.ceaseline.coding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Coder;
import org.ceaseline.coding.pattern.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the pattern files codes the sentence that stands beside it. */
class PatternSentencesTest {

    private static final Coder CODER = Coder.with(Casebook.none());

    @Test
    void thePatternFilesHaveNoFault() {
        assertThat(Lexicon.english().faults()).isEmpty();
    }

    static Stream<Pattern> patterns() {
        return Lexicon.english().patterns().all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("patterns")
    void eachPatternCodesItsSentence(Pattern pattern) {
        List<Claim> claims = CODER.code(Page.of(pattern.sentence()));
        assertThat(claims.stream().map(Claim::type).toList())
                .as(pattern.id() + ": " + pattern.sentence())
                .contains(pattern.type());
    }
}
