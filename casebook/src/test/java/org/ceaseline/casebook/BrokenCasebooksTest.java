package org.ceaseline.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One broken casebook a fault, from {@code faults.tsv}. */
class BrokenCasebooksTest {

    private static final Path HERE = Path.of("src", "test", "resources", "org", "ceaseline", "casebook");
    private static final Path SOUND = HERE.resolve("sound");

    @TempDir
    private Path folder;

    record Case(
            String name,
            String file,
            String from,
            String to,
            String where,
            String code,
            String severity,
            String what,
            String remedy) {

        @Override
        public String toString() {
            return name;
        }

        String place() {
            return where.contains(":") ? where : file + ":" + where;
        }
    }

    static List<Case> cases() throws IOException {
        return Files.readAllLines(HERE.resolve("faults.tsv")).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("name\t"))
                .map(line -> line.replace("\\n", "\n").replace("\\t", "\u0001").split("\t", -1))
                .map(cells -> Stream.of(cells)
                        .map(cell -> cell.replace("\u0001", "\t"))
                        .toArray(String[]::new))
                .map(cells -> new Case(
                        cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8]))
                .toList();
    }

    @Test
    void theSoundCasebookHasNoFault() {
        assertThat(Casebook.read(SOUND).faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFaultIsNamedWithItsLineAndRemedy(Case broken) throws IOException {
        copySound();
        breakIt(broken);

        var reading = Casebook.read(folder);

        assertThat(reading.faults()).as("%s", reading.faults()).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(broken.code());
            assertThat(fault.file() + ":" + fault.line()).isEqualTo(broken.place());
            assertThat(fault.severity()).hasToString(broken.severity());
            assertThat(fault.what()).contains(broken.what());
            assertThat(fault.remedy()).contains(broken.remedy());
        });
        assertThat(reading.casebook().isPresent()).isEqualTo(reading.isSound());
        assertThat(reading.isSound()).isEqualTo(broken.severity().equals("WARNING"));
    }

    @Test
    void everyCodeOfTheRoomHasABrokenCasebook() throws IOException {
        Set<String> covered = new TreeSet<>(Set.of(
                "FOLDER_MISSING", "FILE_TOO_LARGE", "FILE_UNREADABLE", "TEXT_NOT_UTF8", "GEONAMES_LINE_UNREADABLE"));
        cases().forEach(broken -> covered.add(broken.code()));

        assertThat(covered).containsAll(codesInTheSource());
    }

    private static Set<String> codesInTheSource() throws IOException {
        Pattern code = Pattern.compile("\"([A-Z]+(?:_[A-Z0-9]+)+)\"");
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                code.matcher(Files.readString(file)).results().forEach(match -> codes.add(match.group(1)));
            }
        }
        return codes;
    }

    @Test
    void allFaultsAreFoundInOneRun() throws IOException {
        copySound();
        rewrite("actors.tsv", "de_facto_authority", "authority");
        rewrite("places.tsv", "64.20", "north");
        rewrite("agreements/tel-2011.yaml", "told_by: herald", "told_by: heralds");
        rewrite("agreements/mill-2011.yaml", "form: verbal", "form: spoken");

        assertThat(Casebook.read(folder).faults())
                .extracting(Fault::file)
                .contains("actors.tsv", "places.tsv", "agreements/tel-2011.yaml", "agreements/mill-2011.yaml");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        var reading = Casebook.read(folder.resolve("nowhere"));

        assertThat(reading.casebook()).isEmpty();
        assertThat(reading.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("FOLDER_MISSING");
            assertThat(fault.what()).contains("nowhere");
        });
    }

    @Test
    void textThatIsNotUtf8IsNamedWithItsLine() throws IOException {
        copySound();
        Files.write(folder.resolve("places.tsv"), new byte[] {'i', 'd', '\n', 'a', '\n', (byte) 0xE9, '\n'});

        assertThat(Casebook.read(folder).faults())
                .anySatisfy(fault -> assertThat(fault.toString()).startsWith("places.tsv:3: TEXT_NOT_UTF8"));
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws IOException {
        copySound();
        Files.write(folder.resolve("places.tsv"), new byte[Lines.MOST_BYTES + 1]);

        assertThat(Casebook.read(folder).faults()).extracting(Fault::code).contains("FILE_TOO_LARGE");
    }

    @Test
    void aFolderInTheFilesPlaceIsNamed() throws IOException {
        copySound();
        Files.delete(folder.resolve("outlets.tsv"));
        Files.createDirectory(folder.resolve("outlets.tsv"));

        assertThat(Casebook.read(folder).faults()).extracting(Fault::code).contains("FILE_UNREADABLE");
    }

    @Test
    void byteOrderMarkAndWindowsLineEndsChangeNothing() throws IOException {
        copySound();
        for (String file : List.of("actors.tsv", "places.tsv", "casebook.yaml", "agreements/tel-2011.yaml")) {
            String text = Files.readString(folder.resolve(file));
            Files.writeString(folder.resolve(file), "\uFEFF" + text.replace("\n", "\r\n"), StandardCharsets.UTF_8);
        }

        assertThat(Casebook.read(folder)).isEqualTo(Casebook.read(SOUND));
    }

    private void breakIt(Case broken) throws IOException {
        if (broken.to().equals("DELETE")) {
            Files.delete(folder.resolve(broken.file()));
        } else if (broken.from().isEmpty()) {
            Files.writeString(folder.resolve(broken.file()), broken.to());
        } else {
            rewrite(broken.file(), broken.from(), broken.to());
        }
    }

    private void rewrite(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    private void copySound() throws IOException {
        try (Stream<Path> files = Files.walk(SOUND)) {
            for (Path file : files.toList()) {
                Path target = folder.resolve(SOUND.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
