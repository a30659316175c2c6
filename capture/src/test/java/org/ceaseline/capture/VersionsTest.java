package org.ceaseline.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.ceaseline.capture.Versions.Change;
import org.ceaseline.capture.Versions.Part;
import org.ceaseline.capture.Versions.Step;
import org.junit.jupiter.api.Test;

class VersionsTest {

    private static final String FIRST =
            "The council of Port Velm said on Tuesday that the bridge over the canal will open again on Friday.";
    private static final String SECOND =
            "Two passengers were hurt in spring when a stray round hit the ferry, the operator said at the time.";
    private static final String THREAD = "\n\n2 comments\n\n\nRolf\n\nAt last.\n\n\nlena.k\n\nWho pays for it?\n";

    private static Report page(String title, String thread, String... paragraphs) {
        String text = title + "\n\n" + String.join("\n\n", paragraphs) + "\n" + thread;
        return Capture.read("page.txt", text.getBytes(StandardCharsets.UTF_8))
                .reports()
                .get(0);
    }

    @Test
    void aPageSeenAgainUnchangedHasNoDifference() {
        Report page = page("Bridge opens again", THREAD, FIRST, SECOND);
        assertThat(Versions.difference(page, page)).isEmpty();
        assertThat(Versions.areSame(page, page)).isTrue();
    }

    @Test
    void aParagraphThatWasReworkedIsChanged() {
        Report earlier = page("Bridge opens again", THREAD, FIRST, SECOND);
        Report later = page("Bridge opens again", THREAD, FIRST, SECOND.replace("Two", "Three"));
        assertThat(Versions.difference(earlier, later))
                .containsExactly(new Step(Change.CHANGED, Part.ARTICLE, SECOND, SECOND.replace("Two", "Three")));
    }

    @Test
    void aParagraphThatIsGoneWasRemovedAndANewOneAdded() {
        String third =
                "Observers of the Lake Mission will stand on both banks during the first week, its spokesman added.";
        Report earlier = page("Bridge opens again", THREAD, FIRST, SECOND);
        Report later = page("Bridge opens again", THREAD, FIRST, third);
        assertThat(Versions.difference(earlier, later))
                .containsExactly(
                        new Step(Change.ADDED, Part.ARTICLE, "", third),
                        new Step(Change.REMOVED, Part.ARTICLE, SECOND, ""));
    }

    @Test
    void aNewHeadlineAndANewCommentAreTold() {
        Report earlier = page("Bridge opens again", THREAD, FIRST, SECOND);
        Report later =
                page("Bridge to open again on Friday", THREAD + "\n\nRolf\n\nThe flour, I hear.\n", FIRST, SECOND);
        assertThat(Versions.difference(earlier, later))
                .extracting(Step::part, Step::change)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Part.HEADLINE, Change.CHANGED),
                        org.assertj.core.groups.Tuple.tuple(Part.COMMENT, Change.ADDED));
    }

    @Test
    void otherQuotationMarksAreNoChange() {
        Report earlier = page("Bridge opens again", "", FIRST + " \"At last\", he said.", SECOND);
        Report later = page("Bridge opens again", "", FIRST + " “At last”, he said.", SECOND);
        assertThat(Versions.areSame(earlier, later)).isTrue();
    }
}
