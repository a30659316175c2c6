package org.ceaseline.coding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Coder;
import org.ceaseline.coding.Lesson;
import org.junit.jupiter.api.Test;

class LearntTest {

    private static final Coder CODER = Coder.with(Casebook.none());

    private static final List<String> NEARLY = List.of(
            "In exchange the navy has pulled its cutters out of Merrow.",
            "An army spokesman called the allegation completely baseless.",
            "A first container received 61 rifles on Tuesday in Dunmere.",
            "On 1 December a home-made bomb wrecked the committee's boat.");

    private static List<String> seen(String sentence) {
        return CODER.lessons(Page.of(sentence)).stream()
                .flatMap(lesson -> lesson.traits().stream())
                .toList();
    }

    @Test
    void whoAndWhereAreSeenButNotWhich() {
        assertThat(seen("On Monday Arland troops shelled the town of Tarn."))
                .contains("word ACTOR", "word TIME", "word shell")
                .noneMatch(trait -> trait.contains("arland") || trait.contains("tarn"));
    }

    @Test
    void exchangedPartiesAreSeenAlike() {
        String sentence =
                "Late on Monday Arland gunners hit a Belmark post near Tarn, and %s said that %s had begun it.";

        assertThat(seen(sentence.formatted("Arland", "Belmark")))
                .isEqualTo(seen(sentence.formatted("Belmark", "Arland")));
    }

    @Test
    void aLessonTellsWhichWordsMayTellOfAnEvent() {
        Lesson lesson = CODER.lessons(Page.of("Arland troops shelled the town of Tarn."))
                .get(0);

        assertThat(lesson.told()).contains("shelling");
        assertThat(lesson.chances()).anySatisfy(chance -> {
            assertThat(chance.type()).isEqualTo("shelling");
            assertThat(chance.traits()).contains("fits", "head shell");
        });
    }

    @Test
    void aClaimThatWasTakenSaysSo() {
        List<Claim> claims = NEARLY.stream()
                .flatMap(sentence -> CODER.code(Page.of(sentence)).stream())
                .toList();

        assertThat(claims).anyMatch(claim -> claim.rules().contains("learnt.near"));
    }
}
