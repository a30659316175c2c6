package org.ceaseline.coding.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
