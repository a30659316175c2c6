package org.ceaseline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.Report;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Coder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class IntakeTest {

    @Parameter
    TestStore store;

    @TempDir
    Path folder;

    private Archive archive;

    @BeforeEach
    void open() {
        archive = store.open(folder.resolve("archive"));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void whatWasKeptIsReadBackTheSame() {
        Path page = Fixture.write(folder.resolve("page.txt"), "Harbour\nArland shelled Belmark\n");
        read(page);

        byte[] bytes = "Harbour\nArland shelled Belmark\n".getBytes(StandardCharsets.UTF_8);
        Report report = Fixture.report("page.txt", "Harbour\nArland shelled Belmark\n", Digest.of(bytes));
        assertThat(archive.evidence(Digest.of(bytes))).contains(bytes);
        assertThat(reports()).usingRecursiveComparison().isEqualTo(List.of(report));
        assertThat(claims()).isEqualTo(Fixture.code(report));
    }

    @Test
    void theSameFileAddsNothingASecondTime() {
        Path pages = Fixture.pages(folder.resolve("pages"), 7);
        Tally first = read(pages);
        List<String> before = Dump.of(archive);

        Tally second = read(pages);

        assertThat(first.added()).isEqualTo(9);
        assertThat(first.seenAgain()).isEqualTo(1);
        assertThat(second.added()).isZero();
        assertThat(second.known()).isEqualTo(10);
        assertThat(second.claims()).isZero();
        assertThat(Dump.of(archive)).isEqualTo(before);
    }

    @Test
    void theSameBytesUnderAnotherNameAreSeenAgainAndNotReadAnew() {
        read(Fixture.write(folder.resolve("a.txt"), "Harbour\nArland shelled Belmark\n"));

        Tally tally = read(Fixture.write(folder.resolve("b.txt"), "Harbour\nArland shelled Belmark\n"));

        assertThat(tally.seenAgain()).isEqualTo(1);
        assertThat(tally.reports()).isZero();
        assertThat(reports()).hasSize(1);
        assertThat(archive.names(reports().get(0).evidence())).containsExactly("a.txt", "b.txt");
    }

    @Test
    void aFaultyFileIsKeptNamedAndCountedAndTheRunGoesOn() {
        Tally tally = read(Fixture.pages(folder.resolve("pages"), 3));

        assertThat(tally.unreadable()).isEqualTo(1);
        assertThat(tally.faults()).extracting(Fault::code).containsExactly("EMPTY");
        assertThat(tally.reports()).isEqualTo(4);
    }

    @Test
    void aPathThatLeadsNowhereIsAFaultAndTheOthersAreRead() {
        Path page = Fixture.write(folder.resolve("page.txt"), "Arland shelled Belmark");

        Tally tally = archive.intake(Fixture::read, Fixture.codes())
                .read(List.of(folder.resolve("nowhere"), page), Watch.NOBODY);

        assertThat(tally.faults()).extracting(Fault::code).containsExactly("PATH_MISSING");
        assertThat(tally.added()).isEqualTo(1);
    }

    @Test
    void aSlipOfTheReaderIsAFaultAndIsTriedAgain() {
        Path pages = Fixture.pages(folder.resolve("pages"), 3);
        Reads slips = (name, bytes) -> {
            if (name.equals("page-0001.txt")) {
                throw new IllegalStateException("slip");
            }
            return Fixture.read(name, bytes);
        };

        Tally slipped = archive.intake(slips, Fixture.codes()).read(List.of(pages), Watch.NOBODY);
        Tally mended = read(pages);

        assertThat(slipped.faultsByCode()).containsEntry("READER_FAILED", 1);
        assertThat(slipped.reports()).isEqualTo(3);
        assertThat(mended.reports()).isEqualTo(1);
        assertThat(archive.verify()).isEmpty();
    }

    @Test
    void aSlipOfTheCoderKeepsTheReport() {
        Path page = Fixture.write(folder.resolve("page.txt"), "Arland shelled Belmark");
        Codes slips = Codes.ofClaims(Fixture.casebookNamed("truce", ""), "1", report -> {
            throw new IllegalStateException("slip");
        });

        Tally slipped = archive.intake(Fixture::read, slips).read(List.of(page), Watch.NOBODY);

        assertThat(slipped.faultsByCode()).containsEntry("CODER_FAILED", 1);
        assertThat(reports()).hasSize(1);
        assertThat(read(page).claims()).isEqualTo(1);
    }

    @Test
    void aSentenceThatTheCoderSlippedOverIsKeptAsAFault() {
        Path page = Fixture.write(folder.resolve("page.txt"), "Arland shelled Belmark");
        Codes slips = new Codes(
                Fixture.casebookNamed("truce", ""),
                "1",
                report -> new Coder.Coding(
                        Fixture.code(report),
                        List.of(new Fault(
                                "SENTENCE_FAILED", report.name() + " at 40", "It was left out.", "Report it.")),
                        2,
                        2));

        Tally tally = archive.intake(Fixture::read, slips).read(List.of(page), Watch.NOBODY);
        Tally again = archive.intake(Fixture::read, slips).read(List.of(page), Watch.NOBODY);

        assertThat(tally.faultsByCode()).containsEntry("SENTENCE_FAILED", 1);
        assertThat(again.faultsByCode()).containsEntry("SENTENCE_FAILED", 1);
        assertThat(claims()).hasSize(1);
        assertThat(archive.faults()).extracting(Fault::code).containsExactly("SENTENCE_FAILED");
        assertThat(archive.verify()).isEmpty();
    }

    @Test
    void aClaimThatDoesNotQuoteItsReportIsLeftOut() {
        Path page = Fixture.write(folder.resolve("page.txt"), "Arland shelled Belmark");
        Codes wrong = Codes.ofClaims(
                Fixture.casebookNamed("truce", ""),
                "1",
                report -> Fixture.code(Fixture.report("x", "Arland shelled Carmel!", report.evidence())));

        Tally tally = archive.intake(Fixture::read, wrong).read(List.of(page), Watch.NOBODY);

        assertThat(tally.faultsByCode()).containsEntry("CLAIM_WITHOUT_SENTENCE", 1);
        assertThat(claims()).isEmpty();
    }

    @Test
    void aChangedCasebookCodesAgainWithoutReadingAgain() {
        Path pages = Fixture.pages(folder.resolve("pages"), 4);
        read(pages);
        Reads never = (name, bytes) -> {
            throw new AssertionError("read again");
        };

        Tally tally = archive.intake(never, Fixture.codes("second edition")).read(List.of(pages), Watch.NOBODY);

        assertThat(tally.recoded()).isEqualTo(5);
        assertThat(claims()).hasSize(11);
        assertThat(archive.verify()).isEmpty();
    }

    @Test
    void aCasebookThatComesBackBringsItsClaimsBackWithoutKeepingThemTwice() {
        Path pages = Fixture.pages(folder.resolve("pages"), 4);
        read(pages);
        List<Claim> before = claims();
        archive.intake(Fixture::read, Fixture.codes("second edition")).recode(Watch.NOBODY);

        archive.intake(Fixture::read, Fixture.codes()).recode(Watch.NOBODY);

        assertThat(claims()).isEqualTo(before);
        assertThat(Dump.count(archive, "claim")).isEqualTo(2 * before.size());
    }

    @Test
    void aNewerProgramReadsAgainAndKeepsOnlyWhatIsOtherwise() {
        Path pages = Fixture.pages(folder.resolve("pages"), 4);
        read(pages);
        Reads newer = (name, bytes) -> Fixture.read(name.startsWith("page-0002") ? "renamed.txt" : name, bytes);
        Codes codes = Codes.ofClaims(Fixture.codes().casebook(), "2", Fixture::code);

        Tally tally = archive.intake(newer, codes).read(List.of(pages), Watch.NOBODY);

        assertThat(tally.added()).isZero();
        assertThat(Dump.count(archive, "report")).isEqualTo(6);
        assertThat(reports()).hasSize(5).extracting(Report::name).contains("renamed.txt");
        assertThat(claims()).hasSize(11);
        assertThat(archive.verify()).isEmpty();
    }

    @Test
    void filesComeInTheOrderOfTheirNamesAndHiddenOnesStayOut() {
        Path pages = Fixture.pages(folder.resolve("pages"), 2);
        Fixture.write(pages.resolve(".hidden/secret.txt"), "Arland shelled Belmark");
        Fixture.write(pages.resolve(".DS_Store"), "x");
        List<String> names = new ArrayList<>();

        archive.intake(Fixture::read, Fixture.codes())
                .read(List.of(pages), (done, total, name, claims) -> names.add(done + "/" + total + " " + name));

        assertThat(names)
                .containsExactly(
                        "1/5 pages/empty.txt",
                        "2/5 pages/more/copy.txt",
                        "3/5 pages/more/original.txt",
                        "4/5 pages/page-0000.txt",
                        "5/5 pages/page-0001.txt");
    }

    @Test
    void theArchivesOwnFolderIsNotRead() {
        Fixture.write(folder.resolve("page.txt"), "Arland shelled Belmark");

        assertThat(read(folder).files()).isEqualTo(1);
    }

    private Tally read(Path path) {
        return archive.intake(Fixture::read, Fixture.codes()).read(List.of(path), Watch.NOBODY);
    }

    private List<Report> reports() {
        try (Stream<Report> reports = archive.reports()) {
            return reports.toList();
        }
    }

    private List<Claim> claims() {
        try (Stream<Claim> claims = archive.claims()) {
            return claims.toList();
        }
    }
}
