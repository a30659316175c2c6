package org.ceaseline.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in the files, reading them ends with a casebook or with faults. */
class HostileCasebooksTest {

    private static final Path SOUND = Path.of("src", "test", "resources", "org", "ceaseline", "casebook", "sound");
    private static final List<String> FILES = List.of(
            "casebook.yaml",
            "actors.tsv",
            "places.tsv",
            "outlets.tsv",
            "sources.tsv",
            "timeline.tsv",
            "agreements/tel-2011.yaml",
            "agreements/mill-2011.yaml");

    @Property(tries = 150)
    void aFileThatIsCutAnywhereGivesFaultsOrACasebook(
            @ForAll @IntRange(max = 7) int file, @ForAll @IntRange(max = 2000) int at) {
        var reading = readWith(FILES.get(file), bytes -> Arrays.copyOf(bytes, Math.min(at, bytes.length)));

        assertThat(reading.casebook().isPresent()).isEqualTo(reading.isSound());
    }

    @Property(tries = 250)
    void aByteThatIsChangedGivesFaultsOrACasebook(
            @ForAll @IntRange(max = 7) int file, @ForAll @IntRange(max = 2000) int at, @ForAll byte value) {
        var reading = readWith(FILES.get(file), bytes -> {
            bytes[at % bytes.length] = value;
            return bytes;
        });

        assertThat(reading.casebook().isPresent()).isEqualTo(reading.isSound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void deepNestingIsAFault(String open) {
        var reading = readWith("agreements/tel-2011.yaml", bytes -> utf8(open.repeat(200_000)));

        assertThat(reading.faults()).extracting(Fault::file).contains("agreements/tel-2011.yaml");
        assertThat(reading.isSound()).isFalse();
    }

    @Test
    void anAnchorThatHoldsItselfIsAFault() {
        var reading = readWith(
                "agreements/tel-2011.yaml", bytes -> utf8("id: tel-2011\nnames: &a [*a]\nroles: &b\n  - *b\n"));

        assertThat(reading.isSound()).isFalse();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Casebook.Reading readWith(String file, UnaryOperator<byte[]> change) {
        try {
            Path folder = Files.createTempDirectory("casebook");
            try {
                copySound(folder);
                Path target = folder.resolve(file);
                Files.write(target, change.apply(Files.readAllBytes(target)));
                return Casebook.read(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void copySound(Path folder) throws IOException {
        Files.createDirectory(folder.resolve("agreements"));
        for (String file : FILES) {
            Files.copy(SOUND.resolve(file), folder.resolve(file));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
