package org.ceaseline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ceaseline.capture.Alignment;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.junit.jupiter.api.Test;

class FormsTest {

    record Part(String name, List<String> notes) {}

    enum Kind {
        PLAIN,
        OTHER
    }

    record Later(
            String id,
            List<Part2> parts,
            List<String> added,
            Optional<String> maybe,
            Map<String, String> more,
            Part inner,
            Kind kind,
            int count) {}

    record Part2(String name, List<String> notes, String gained) {}

    @Test
    void whatAnEarlierProgramKeptIsReadWithEmptyValues() {
        String kept = "{\"id\":\"x\",\"parts\":[{\"name\":\"a\",\"notes\":[\"n\"]}],\"gone\":1}";

        assertThat(Forms.read(kept, Later.class))
                .isEqualTo(new Later(
                        "x",
                        List.of(new Part2("a", List.of("n"), "")),
                        List.of(),
                        Optional.empty(),
                        Map.of(),
                        new Part("", List.of()),
                        Kind.PLAIN,
                        0));
    }

    @Test
    void everyCasebookOfTheProjectComesBackWhole() throws Exception {
        try (Stream<Path> folders = Files.list(Path.of("..", "casebooks"))) {
            List<Path> casebooks = folders.filter(Files::isDirectory).toList();
            assertThat(casebooks).isNotEmpty();
            for (Path folder : casebooks) {
                Casebook casebook = Casebook.read(folder).casebook().orElseThrow();
                assertThat(Forms.casebook(Forms.of(casebook))).isEqualTo(casebook);
            }
        }
    }

    @Property(tries = 200)
    void anAlignmentComesBackWhole(
            @ForAll @Size(max = 40) List<@IntRange(max = 500) Integer> steps, @ForAll @IntRange(max = 90) int last) {
        int[] texts = new int[steps.size()];
        int[] bytes = new int[steps.size()];
        for (int run = 0; run < texts.length; run++) {
            texts[run] = (run == 0 ? 0 : texts[run - 1] + 1) + steps.get(run);
            bytes[run] = 3 * texts[run] + run % 2;
        }
        int length = (texts.length == 0 ? 0 : texts[texts.length - 1]) + last;
        Alignment alignment = new Alignment(texts, bytes, length, 4 * length);

        Alignment back = AlignmentForm.read(AlignmentForm.write(alignment));

        assertThat(back).usingRecursiveComparison().isEqualTo(alignment);
    }

    @Test
    void aReportComesBackWhole() {
        Report report = Fixture.report("page.txt", "Title\nArland shelled Belmark \ud83d\ude00", Digest.of("x"));

        assertThat(Forms.report(Forms.of(report))).usingRecursiveComparison().isEqualTo(report);
    }
}
