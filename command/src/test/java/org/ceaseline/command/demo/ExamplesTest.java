package org.ceaseline.command.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.ActorMention;
import org.ceaseline.coding.Claim.Voice;
import org.ceaseline.coding.Coder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages that come with the program: each is read and coded, and both sides alike. */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final Coder CODER = Coder.with(Casebook.none());

    static Stream<Path> pages() {
        return Stream.of("arland", "north-homs")
                .flatMap(world -> listed(EXAMPLES.resolve(world).resolve("pages")));
    }

    private static Stream<Path> listed(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyPageIsReadWithoutFaultAndHoldsClaims(Path page) throws IOException {
        Capture.Reading reading = Capture.read(page.getFileName().toString(), Files.readAllBytes(page));

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.reports()).isNotEmpty();
        assertThat(reading.reports().stream().flatMap(report -> CODER.code(report).stream()))
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void noClaimRestsOnACommentOrAnIllustration(Path page) throws IOException {
        for (Report report : Capture.read(page.getFileName().toString(), Files.readAllBytes(page))
                .reports()) {
            assertThat(CODER.code(report))
                    .extracting(claim -> claim.evidence().section())
                    .doesNotContain("COMMENT", "CAPTION_ILLUSTRATIVE", "FURNITURE");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void theCodingSwapsWithTheParties(Path page) throws IOException {
        String text = Files.readString(page, StandardCharsets.UTF_8);

        assertThat(coded(page, swapped(text)).stream()
                        .map(ExamplesTest::swapped)
                        .toList())
                .isEqualTo(coded(page, text));
    }

    private static List<String> coded(Path page, String text) {
        return Capture.read(page.getFileName().toString(), text.getBytes(StandardCharsets.UTF_8)).reports().stream()
                .flatMap(report -> CODER.code(report).stream())
                .map(ExamplesTest::line)
                .toList();
    }

    private static String swapped(String text) {
        return exchanged(exchanged(text, "Arland", "Belmark"), "Damascus", "Ankara");
    }

    private static String exchanged(String text, String one, String other) {
        return text.replace(one, "\u0001").replace(other, one).replace("\u0001", other);
    }

    private static String line(Claim claim) {
        return claim.type() + " " + claim.modality() + " " + claim.negative() + " "
                + claim.actors().stream().map(ActorMention::surface).toList()
                + claim.targets().stream().map(ActorMention::surface).toList()
                + claim.chain().stream().map(Voice::surface).toList()
                + claim.time().start() + claim.time().end() + claim.rules();
    }
}
