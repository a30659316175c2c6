package org.ceaseline.bench.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ceaseline.bench.ledger.InventedTruces;
import org.ceaseline.capture.Report;
import org.ceaseline.coding.Claim;

/** The claims of {@link InventedTruces} on pages that hold their sentences, so that an archive takes them in. */
final class TrucePages {

    private static final int ON_A_PAGE = 20;
    private static final String TITLE = "Forty truces, report ";

    private final String title;
    private final List<Claim> claims;

    private TrucePages(String title, List<Claim> claims) {
        this.title = title;
        this.claims = claims;
    }

    TrucePages(int count) {
        this(TITLE, InventedTruces.claims(count));
    }

    /** Pages of one day, so many days after the last of the others. */
    static TrucePages ofDay(int pages, int after) {
        return new TrucePages(TITLE + after + " days on, page ", InventedTruces.ofDay(pages * ON_A_PAGE, after));
    }

    Path write(Path folder) throws IOException {
        for (int page = 0; page * ON_A_PAGE < claims.size(); page++) {
            Path below = Files.createDirectories(folder.resolve(String.format(Locale.ROOT, "%03d", page / 1000)));
            StringBuilder text = new StringBuilder(title).append(page).append('\n');
            on(page).forEach(claim -> text.append(claim.evidence().text()).append('\n'));
            Files.writeString(below.resolve("page-" + page + ".txt"), text, StandardCharsets.UTF_8);
        }
        return folder;
    }

    private List<Claim> on(int page) {
        return claims.subList(page * ON_A_PAGE, Math.min(claims.size(), (page + 1) * ON_A_PAGE));
    }

    /** The claims of a page. Safe to share between threads. */
    List<Claim> code(Report report) {
        int page = Integer.parseInt(report.title().substring(title.length()));
        List<Claim> placed = new ArrayList<>();
        int start = report.text().indexOf('\n') + 1;
        for (Claim claim : on(page)) {
            int length = claim.evidence().text().length();
            placed.add(placed(claim, report.id(), start, start + length));
            start += length + 1;
        }
        return placed;
    }

    private static Claim placed(Claim claim, String report, int start, int end) {
        return new Claim(
                claim.id(),
                report,
                claim.type(),
                claim.chain(),
                claim.modality(),
                claim.innerModality(),
                claim.negative(),
                claim.condition(),
                claim.actors(),
                claim.targets(),
                claim.places(),
                claim.time(),
                claim.quantities(),
                claim.attributes(),
                claim.labels(),
                new Claim.Evidence(start, end, claim.evidence().text(), start, start + 1, "BODY"),
                claim.rules());
    }
}
