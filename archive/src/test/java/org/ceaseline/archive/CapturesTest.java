package org.ceaseline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.ceaseline.capture.Capture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Captures of one page stand beside each other. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class CapturesTest {

    @Parameter
    TestStore store;

    @TempDir
    Path folder;

    private static Capture.Reading without(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new Capture.Reading(List.of(Fixture.homeless(name, text, Digest.of(bytes))), List.of());
    }

    private String read(Archive archive, Reads reads, String text) {
        Path file = Fixture.write(folder.resolve("page.txt"), text);
        archive.intake(reads, Fixture.codes()).read(List.of(file), Watch.NOBODY);
        return archive.newestReports(0, 1).get(0).report().id();
    }

    private static List<String> captures(Archive archive, String report) {
        return archive.captures(report).stream()
                .map(filed -> filed.report().id())
                .toList();
    }

    @Test
    void aPageCapturedAgainStandsBehindTheEarlierOneUntilThatIsTakenBack() {
        try (Archive archive = store.open(folder.resolve("archive"))) {
            String first = read(archive, Fixture::read, "News\nArland shelled Belmark\n");
            String second = read(archive, Fixture::read, "News, corrected\nCarmel shelled Belmark\n");
            assertThat(captures(archive, first)).containsExactly(first, second);
            assertThat(captures(archive, second)).containsExactly(first, second);

            archive.withdraw(1, "The wrong page.");
            assertThat(captures(archive, second)).containsExactly(second);
            assertThat(archive.captures("r-none")).isEmpty();
            assertThat(archive.verify()).isEmpty();
        }
    }

    @Test
    void withoutAnAddressNameAndTitleTell() {
        try (Archive archive = store.open(folder.resolve("archive"))) {
            String first = read(archive, CapturesTest::without, "News\nArland shelled Belmark\n");
            String second = read(archive, CapturesTest::without, "News\nCarmel shelled Belmark\n");
            String other = read(archive, CapturesTest::without, "Weather\nIt rained.\n");
            assertThat(captures(archive, second)).containsExactly(first, second);
            assertThat(captures(archive, other)).containsExactly(other);
        }
    }

    @Test
    void aPageWithAVeryLongTitleIsKept() {
        try (Archive archive = store.open(folder.resolve("archive"))) {
            String report = read(archive, Fixture::read, "News ".repeat(4000) + "\nArland shelled Belmark\n");
            assertThat(captures(archive, report)).containsExactly(report);
        }
    }
}
