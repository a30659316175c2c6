package org.ceaseline.command.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Evaluation;
import org.junit.jupiter.api.Test;

/** The even half of the corpus holds the figures that coding has reached; neither may change without being said. */
class CorpusFloorTest {

    /** SHA-256 over {@code floor.tsv} and the files of the even half, each with its name. */
    private static final String PINNED = "e24366cbb5950f9a86d6b048a899f306da7fe3047a6e48a6f7880819fd1362f9";

    private static final Path CORPUS = Path.of("..", "corpus", "en");
    private static final Path FLOOR = Path.of("..", "corpus", "floor.tsv");

    @Test
    void noFigureFallsBelowItsFloor() throws IOException {
        Corpus corpus = Corpus.read(CORPUS, Corpus.Half.even);
        assertThat(corpus.faults()).isEmpty();
        Map<String, Double> reached = figures(corpus.evaluation(Casebook.none()));

        List<String> below = new ArrayList<>();
        Map<String, Double> floors = floors();
        floors.forEach((measure, floor) -> {
            double figure = reached.getOrDefault(measure, 0.0);
            if (figure < floor) {
                below.add(String.format(Locale.ROOT, "%s is %.4f, its floor %.4f", measure, figure, floor));
            }
        });
        assertThat(floors.keySet()).isEqualTo(reached.keySet());
        assertThat(below)
                .as("`./ceaseline evaluate corpus/en --half odd --detail` shows errors of the half that may be read")
                .isEmpty();
    }

    @Test
    void neitherTheFloorNorItsReportsChangeSilently() throws IOException {
        assertThat(digest())
                .as(
                        "corpus/floor.tsv or a report with an even number has changed. If that is meant: write the new digest"
                                + " into CorpusFloorTest.PINNED; where a floor sinks or a report changes, say why in CHANGELOG.md."
                                + " To raise floors: run `./ceaseline evaluate corpus/en --half even`, write the figures less .005"
                                + " into corpus/floor.tsv, then the digest here.")
                .isEqualTo(PINNED);
    }

    private static Map<String, Double> figures(Evaluation evaluation) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("precision", evaluation.all().precision().value());
        figures.put("recall", evaluation.all().recall().value());
        evaluation.attributes().forEach((attribute, share) -> {
            if (share.of() > 0) {
                figures.put(attribute, share.value());
            }
        });
        return figures;
    }

    private static Map<String, Double> floors() throws IOException {
        Map<String, Double> floors = new LinkedHashMap<>();
        for (String line : Files.readAllLines(FLOOR)) {
            if (!line.startsWith("#") && !line.startsWith("measure")) {
                String[] cells = line.split("\t");
                floors.put(cells[0], Double.parseDouble(cells[1]));
            }
        }
        return floors;
    }

    private static String digest() throws IOException {
        MessageDigest digest = sha256();
        digest.update(Files.readAllBytes(FLOOR));
        try (Stream<Path> files = Files.list(CORPUS)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if ((name.charAt(2) - '0') % 2 == 0) {
                    digest.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
