package org.ceaseline.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The casebooks that ship with the project. */
class ShippedCasebooksTest {

    private static final Path CASEBOOKS = Path.of("..", "casebooks");

    static List<Path> casebooks() throws IOException {
        try (Stream<Path> folders = Files.list(CASEBOOKS)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("casebooks")
    void everyShippedCasebookIsSound(Path folder) {
        var reading = Casebook.read(folder);

        assertThat(reading.faults().stream().filter(Fault::isError)).isEmpty();
        assertThat(reading.casebook()).isPresent();
    }

    @Test
    void theChainOfNorthernHomsIsComplete() {
        var casebook = Casebook.read(CASEBOOKS.resolve("north-homs")).casebook().orElseThrow();

        assertThat(casebook.agreements())
                .extracting(Agreement::id)
                .containsExactly("astana-2017", "cairo-2017", "evac-may-2018", "renewal-oct-2017", "truce-apr-2018");
    }
}
