package org.ceaseline.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ceaseline.capture.NearCopies.Fingerprint;
import org.junit.jupiter.api.Test;

class NearCopiesTest {

    private static final String STORY =
            "The council of Port Velm said on Tuesday that the bridge over the canal will open again on Friday morning. "
                    + "Lock keepers had asked for a second crossing since the spring, when the old ferry was hit by a stray round and two passengers were hurt. "
                    + "A spokesman for the Lake Mission told reporters that observers would stand on both banks during the first week, and that boats carrying flour would go first.";

    private static Fingerprint print(String text) {
        return Fingerprint.of(text);
    }

    @Test
    void aReprintWithAnotherFirstLineIsACopy() {
        assertThat(NearCopies.areCopies(print(STORY), print("TESSIN (Lake Courier) - We reprint. " + STORY)))
                .isTrue();
    }

    @Test
    void capitalsAndMarksDoNotHideACopy() {
        assertThat(NearCopies.likeness(
                        print(STORY),
                        print(STORY.toUpperCase(java.util.Locale.ROOT).replace(".", " ! "))))
                .isEqualTo(1.0);
    }

    @Test
    void aRetellingIsNoCopy() {
        String retold =
                "From Friday people can walk over the canal again, Port Velm's council announced on Tuesday. It follows months in which the lock keepers demanded another crossing; "
                        + "in spring a stray round had struck the ferry and hurt two. For the first seven days observers of the Lake Mission will watch both banks, its spokesman said, and flour goes first.";
        assertThat(NearCopies.areCopies(print(STORY), print(retold))).isFalse();
    }

    @Test
    void aFewWordsAreTooLittleToTell() {
        assertThat(NearCopies.areCopies(
                        print("Two shots were heard by the lock on Monday night."),
                        print("Two shots were heard by the lock on Monday night.")))
                .isFalse();
    }

    @Test
    void copiesHaveOneOriginAndOthersKeepTheirOwn() {
        List<Fingerprint> texts = List.of(
                print(STORY),
                print("Another thing altogether. " + randomText(1, 60)),
                print("Read this. " + STORY),
                print(STORY + " The end."));
        assertThat(NearCopies.origins(texts)).containsExactly(0, 1, 0, 0);
    }

    @Test
    void commentsDoNotMakeTwoReportsCopies() {
        String thread = "\n\n\n3 comments\n\n\nRolf\n\n" + randomText(2, 80) + ".\n";
        Report one = read("Bridge opens again today\n\n" + STORY + thread);
        Report other = read("Ferry hit by stray round\n\n" + randomText(3, 60) + ".\n\n" + thread);
        assertThat(NearCopies.areCopies(Fingerprint.of(one), Fingerprint.of(other)))
                .isFalse();
    }

    @Property(tries = 40)
    void copiesAreFoundAmongManyWhereverTheyStand(
            @ForAll @IntRange(max = 199) int place, @ForAll @IntRange(max = 199) int copy) {
        List<Fingerprint> texts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            texts.add(print(randomText(100 + i, 120)));
        }
        texts.set(copy, print("A first line that the other has not. " + randomText(100 + place, 120)));
        int[] origins = NearCopies.origins(texts);
        assertThat(origins[Math.max(place, copy)]).isEqualTo(Math.min(place, copy));
        assertThat(java.util.Arrays.stream(origins).distinct().count()).isEqualTo(place == copy ? 200 : 199);
    }

    private static String randomText(int seed, int words) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("The");
        for (int i = 0; i < words; i++) {
            text.append(' ').append(Integer.toString(random.nextInt(5000) + 50_000, 36));
        }
        return text.toString();
    }

    private static Report read(String text) {
        return Capture.read("page.txt", text.getBytes(StandardCharsets.UTF_8))
                .reports()
                .get(0);
    }
}
