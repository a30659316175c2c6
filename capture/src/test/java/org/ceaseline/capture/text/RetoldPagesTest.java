package org.ceaseline.capture.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RetoldPagesTest {

    static List<Path> pages() throws IOException, URISyntaxException {
        Path folder = Path.of(RetoldPagesTest.class.getResource("pages").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLineIsToldForWhatItIs(Path file) throws IOException {
        LabelledPage page = LabelledPage.of(Files.readString(file, StandardCharsets.UTF_8));
        assertThat(page.asCaptured()).as(file.getFileName().toString()).isEqualTo(page.asLabelled());
    }
}
