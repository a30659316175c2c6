package org.ceaseline.coding.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ceaseline.capture.Capture;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Coder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first readers' test: runs where the two seed pages stand beside the repository. */
class SeedPagesTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private static List<Claim> claims(String name) throws IOException {
        Path seeds = ROOT.resolveSibling("shared").resolve("seeds");
        assumeTrue(Files.isDirectory(seeds), "The seed pages do not stand beside the repository: nothing to read.");
        Casebook casebook =
                Casebook.read(ROOT.resolve("casebooks/north-homs")).casebook().orElseGet(Casebook::none);
        byte[] bytes = Files.readAllBytes(seeds.resolve(name));
        return Coder.with(casebook).code(Capture.read(name, bytes).reports().get(0));
    }

    private static Set<String> types(List<Claim> claims) {
        return claims.stream().map(claim -> claim.type().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theFirstPageGivesItsClaimsAndNoneThatIsForbidden() throws IOException {
        List<Claim> claims = claims("000_422ecce07073479d.txt");
        assertThat(types(claims))
                .contains(
                        "agreement_ended",
                        "extension_refused",
                        "rejection",
                        "threat",
                        "appeal",
                        "siege",
                        "assessment",
                        "violation_alleged",
                        "denial")
                .doesNotContain("ground_assault", "observer_post", "force_deployment", "shelling");
        assertThat(claims.stream().filter(claim -> claim.type() == EventType.AGREEMENT_ENDED))
                .anyMatch(claim -> claim.chain().size() == 3);
    }

    /** Page, type, actors, who speaks last in the chain, first day where the page gives one; ids of the casebook, - for nobody. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "000, agreement_ended, -, russia, 2018-02-15",
        "000, extension_refused, russia, committee_nh, 2018-02-15",
        "000, rejection, opposition_factions, committee_nh, 2018-02-15",
        "000, threat, russia, committee_nh, 2018-02-15",
        "000, rejection, committee_nh, committee_nh, 2018-02-15",
        "000, appeal, committee_nh, committee_nh, 2018-02-15",
        "000, siege, saa, -, 2018-02-15",
        "000, violation_alleged, fsa ahrar hts, -, 2018-02-15",
        "000, denial, committee_nh, committee_nh, 2018-02-15",
        "004, talks_not_held, committee_nh gov_syria, enab, 2018-04-22",
        "004, venue_disputed, russia, news outlet, 2018-04-22",
        "004, venue_disputed, committee_nh, news outlet, 2018-04-22",
        "004, leaflet_drop, syaaf, -, 2018-04-22",
        "004, demand, syaaf, syaaf, 2018-04-22",
        "004, ceasefire_in_force, committee_nh gov_syria, -, 2018-04-19",
        "004, talks_scheduled, committee_nh gov_syria, -, 2018-04-19",
        "004, ground_assault, saa, -, 2018-04-21"
    })
    void eachRowHasItsActorsItsSpeakerAndItsDay(String page, String type, String actors, String speaker, String day)
            throws IOException {
        String name = page.equals("000") ? "000_422ecce07073479d.txt" : "004_53755b1cd6762dc5.txt";
        Set<String> expected = actors.equals("-") ? Set.of() : Set.of(actors.split(" "));
        assertThat(claims(name)).anySatisfy(claim -> {
            assertThat(claim.type().id()).isEqualTo(type);
            assertThat(claim.actors().stream().map(actor -> actor.id().orElse(actor.surface())))
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(speakerOf(claim)).isEqualTo(speaker);
            assertThat(claim.time().start().map(LocalDate::toString).orElse("-"))
                    .isEqualTo(day);
        });
    }

    private static String speakerOf(Claim claim) {
        Claim.Voice last = claim.chain().get(claim.chain().size() - 1);
        return claim.chain().size() == 1 ? "-" : last.id().orElse(last.surface());
    }

    @Test
    void theSecondPageGivesItsClaimsAndNothingFromItsCaption() throws IOException {
        List<Claim> claims = claims("004_53755b1cd6762dc5.txt");
        assertThat(types(claims))
                .contains(
                        "talks_failed",
                        "talks_not_held",
                        "venue_disputed",
                        "rejection",
                        "accusation",
                        "shelling",
                        "leaflet_drop",
                        "demand",
                        "ceasefire_in_force",
                        "talks_scheduled",
                        "ground_assault");
        assertThat(claims).noneMatch(claim -> claim.evidence().text().contains("Illustrative"));
    }
}
