package org.ceaseline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.ceaseline.coding.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class UndoTest {

    @Parameter
    TestStore store;

    @TempDir
    Path folder;

    @Test
    void whatIsTakenBackNoLongerStandsAndIsNotRemoved() {
        try (Archive archive = store.open(folder.resolve("archive"))) {
            read(archive, page("a.txt", "Arland shelled Belmark"));
            read(archive, page("b.txt", "Belmark shelled Arland"));

            archive.withdraw(1, "Read by mistake.");

            assertThat(actors(archive)).containsExactly("Belmark");
            assertThat(Dump.count(archive, "evidence")).isEqualTo(2);
            assertThat(archive.intakes()).extracting(Taken::withdrawn).containsExactly(true, false);
            assertThat(archive.verify()).isEmpty();

            archive.bringBack(1, "It was right after all.");
            assertThat(actors(archive)).containsExactly("Arland", "Belmark");
        }
    }

    @Test
    void whatTwoIntakesBroughtStandsUntilBothAreTakenBack() {
        try (Archive archive = store.open(folder.resolve("archive"))) {
            read(archive, page("a.txt", "Arland shelled Belmark"));
            read(archive, page("b.txt", "Arland shelled Belmark"));

            archive.withdraw(1, "Read by mistake.");
            assertThat(actors(archive)).containsExactly("Arland");

            archive.withdraw(2, "Read by mistake.");
            assertThat(actors(archive)).isEmpty();
        }
    }

    @Test
    void aFileThatWasTakenBackCanBeReadAnew() {
        try (Archive archive = store.open(folder.resolve("archive"))) {
            Path page = page("a.txt", "Arland shelled Belmark");
            read(archive, page);
            archive.withdraw(1, "Read by mistake.");

            Tally tally = read(archive, page);

            assertThat(tally.seenAgain()).isEqualTo(1);
            assertThat(actors(archive)).containsExactly("Arland");
            assertThat(archive.verify()).isEmpty();
        }
    }

    @Test
    void theArchiveIsReadAsItWasKnownAtATime() {
        try (Archive archive = store.open(folder.resolve("archive"), Fixture.clock("2018-04-20T08:00:00Z"))) {
            read(archive, page("a.txt", "Arland shelled Belmark"));
        }
        try (Archive archive = store.open(folder.resolve("archive"), Fixture.clock("2018-04-21T08:00:00Z"))) {
            read(archive, page("b.txt", "Belmark shelled Arland"));
        }
        try (Archive archive = store.open(folder.resolve("archive"), Fixture.clock("2018-04-22T08:00:00Z"))) {
            archive.withdraw(1, "The paper took it back.");

            assertThat(actors(archive, "2018-04-19T23:59:59Z")).isEmpty();
            assertThat(actors(archive, "2018-04-20T08:00:00Z")).containsExactly("Arland");
            assertThat(actors(archive, "2018-04-21T23:00:00Z")).containsExactly("Arland", "Belmark");
            assertThat(actors(archive, "2018-04-22T08:00:00Z")).containsExactly("Belmark");
        }
    }

    @Test
    void aDryRunTellsWhatARunWouldComeToAndKeepsNothing() {
        try (Archive archive = store.open(folder.resolve("archive"))) {
            Path pages = Fixture.pages(folder.resolve("pages"), 3);
            List<String> before = Dump.of(archive);
            Intake intake = archive.intake(Fixture::read, Fixture.codes());

            Tally would = intake.preview(List.of(pages), Watch.NOBODY);

            assertThat(Dump.of(archive)).isEqualTo(before);
            assertThat(would).isEqualTo(intake.read(List.of(pages), Watch.NOBODY));
        }
    }

    @Test
    void anIntakeThatIsNotThereIsNamed() {
        try (Archive archive = store.open(folder.resolve("archive"))) {
            assertThatThrownBy(() -> archive.withdraw(7, "Why not.")).hasMessageContaining("There is no intake 7");
        }
    }

    private Path page(String name, String text) {
        return Fixture.write(folder.resolve(name), text);
    }

    private static Tally read(Archive archive, Path page) {
        return archive.intake(Fixture::read, Fixture.codes()).read(List.of(page), Watch.NOBODY);
    }

    private static List<String> actors(Archive archive) {
        try (Stream<Claim> claims = archive.claims()) {
            return claims.map(claim -> claim.actors().get(0).surface()).toList();
        }
    }

    private static List<String> actors(Archive archive, String time) {
        try (Stream<Claim> claims = archive.claimsRecordedBy(Instant.parse(time))) {
            return claims.map(claim -> claim.actors().get(0).surface()).toList();
        }
    }
}
