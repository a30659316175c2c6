package org.ceaseline.bench.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Published;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.EventTime;

/** Pages of invented reports whose claims are known without reading: a line is a claim, as long as true ones are. */
final class InventedPages {

    private static final List<String> PARTIES = List.of("Arland", "Belmark", "the Carmel Guard", "the Dunes Front");
    private static final EventType[] TYPES = EventType.values();

    private InventedPages() {}

    static String text(int page, int claims) {
        StringBuilder text = new StringBuilder("Truce on the coast, report " + page + "\n");
        for (int line = 0; line < claims; line++) {
            text.append(PARTIES.get((page + line) % 4))
                    .append(" fired at ")
                    .append(PARTIES.get((page + line + 1) % 4))
                    .append(" near post ")
                    .append(page % 997)
                    .append(" in the morning, a spokesman said, and the observers counted ")
                    .append(line + 2)
                    .append(" rounds before noon.\n");
        }
        return text.toString();
    }

    static Capture.Reading read(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String digest = sha256(bytes);
        LocalDate day = LocalDate.of(2018, 1, 1).plusDays(Math.abs(digest.hashCode() % 700));
        Published published = new Published(day, day, Published.Precision.DAY, List.of());
        Report report = Report.ofText(digest, name, "The Coast Gazette", published, text)
                .at("https://example.org/" + name);
        return new Capture.Reading(List.of(report), List.of());
    }

    static List<Claim> code(Report report) {
        List<Claim> claims = new ArrayList<>();
        int start = report.text().indexOf('\n') + 1;
        while (start < report.text().length()) {
            int end = report.text().indexOf('\n', start);
            claims.add(claim(report, start, report.text().substring(start, end)));
            start = end + 1;
        }
        return claims;
    }

    private static Claim claim(Report report, int start, String line) {
        int verb = line.indexOf(" fired at ");
        int place = line.indexOf(" near ");
        LocalDate day = report.published().earliest();
        return new Claim(
                "c-"
                        + sha256((report.id() + start).getBytes(StandardCharsets.UTF_8))
                                .substring(0, 16),
                report.id(),
                TYPES[(start * 7 + line.length()) % TYPES.length],
                List.of(
                        new Claim.Voice(report.outlet(), Optional.empty(), "outlet", "", ""),
                        new Claim.Voice("a spokesman", Optional.empty(), "official", "say", "neutral")),
                Claim.Modality.REPORTED,
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(actor(line.substring(0, verb))),
                List.of(actor(line.substring(verb + 10, place))),
                List.of(new Claim.PlaceMention(
                        line.substring(place + 6, line.indexOf(" in the")),
                        Optional.of("post"),
                        Claim.Resolution.RESOLVED,
                        List.of("post"),
                        2,
                        "near",
                        "",
                        "")),
                new EventTime(
                        Optional.of(day),
                        Optional.of(day),
                        1,
                        "document_date",
                        "in the morning",
                        Optional.of("morning"),
                        Optional.empty(),
                        false,
                        List.of("No date in the sentence: the day of publication, " + day + ".")),
                List.of(),
                Map.of("weapon", "artillery", "outcome", "unknown"),
                List.of(),
                new Claim.Evidence(start, start + line.length(), line, start + verb + 1, start + verb + 6, "BODY"),
                List.of("invented"));
    }

    private static Claim.ActorMention actor(String name) {
        return new Claim.ActorMention(name, Optional.empty(), Claim.Resolution.UNKNOWN, List.of(), "");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", impossible);
        }
    }
}
