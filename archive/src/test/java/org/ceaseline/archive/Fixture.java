package org.ceaseline.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.Published;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.ActorMention;
import org.ceaseline.coding.Claim.Resolution;
import org.ceaseline.coding.EventTime;

/**
 * A small but true reader and coder for tests: a line is a sentence, the first line is the title, and a line with
 * {@code X shelled Y} is a claim, in the harbour where it does not end in {@code at the market}. An empty file is a fault.
 */
final class Fixture {

    static final Instant NOON = Instant.parse("2018-04-22T12:00:00Z");

    private Fixture() {}

    static Clock clock() {
        return Clock.fixed(NOON, ZoneOffset.UTC);
    }

    static Clock clock(String time) {
        return Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
    }

    static Archive open(Path folder) {
        return Archive.open(folder, clock(), "analyst");
    }

    static Capture.Reading read(String name, byte[] bytes) {
        if (bytes.length == 0) {
            return new Capture.Reading(
                    List.of(), List.of(new Fault("EMPTY", name, "The file is empty.", "Save the page again.")));
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new Capture.Reading(List.of(report(name, text, Digest.of(bytes))), List.of());
    }

    static Report report(String name, String text, String evidence) {
        return homeless(name, text, evidence).at("https://example.org/" + name);
    }

    /** A report without an address. */
    static Report homeless(String name, String text, String evidence) {
        Published day = new Published(
                LocalDate.of(2018, 4, 22),
                LocalDate.of(2018, 4, 22),
                Published.Precision.DAY,
                List.of(new Published.Signal("meta", "22 April", "2018-04-22", true, "only one")));
        return Report.ofText(evidence, name, "The Arland Herald", day, text);
    }

    static List<Claim> code(Report report) {
        List<Claim> claims = new ArrayList<>();
        int start = 0;
        for (String line : report.text().split("\n", -1)) {
            int verb = line.indexOf(" shelled ");
            if (verb >= 0) {
                claims.add(claim(report, start, line, verb));
            }
            start += line.length() + 1;
        }
        return claims;
    }

    private static Claim claim(Report report, int start, String line, int verb) {
        String actor = line.substring(0, verb);
        String target = line.substring(verb + " shelled ".length());
        return new Claim(
                "c-" + Digest.of(report.id() + start).substring(0, 16),
                report.id(),
                EventType.SHELLING,
                List.of(new Claim.Voice(report.outlet(), Optional.empty(), "outlet", "", "")),
                Claim.Modality.ASSERTED,
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(mention(actor)),
                List.of(mention(target)),
                List.of(place(line.endsWith(" at the market") ? "market" : "harbour")),
                new EventTime(
                        Optional.of(LocalDate.of(2018, 4, 21)),
                        Optional.of(LocalDate.of(2018, 4, 22)),
                        2,
                        "relative",
                        "overnight",
                        Optional.of("night"),
                        Optional.empty(),
                        false,
                        List.of("overnight before publication")),
                List.of(new Claim.Quantity(
                        "rounds", Optional.of(3L), Optional.empty(), Optional.empty(), "", "several")),
                Map.of("weapon", "mortar", "outcome", "unknown", "mode", "indirect"),
                List.of("militants"),
                new Claim.Evidence(start, start + line.length(), line, start + verb + 1, start + verb + 8, "BODY"),
                List.of("fixture"));
    }

    private static Claim.PlaceMention place(String id) {
        return new Claim.PlaceMention(
                "the " + id, Optional.of(id), Resolution.RESOLVED, List.of(id), 1, "near", "", "");
    }

    private static ActorMention mention(String name) {
        return new ActorMention(name, Optional.empty(), Resolution.UNKNOWN, List.of(), "");
    }

    static Codes codes() {
        return codes("none");
    }

    static Codes codes(String casebook) {
        return Codes.ofClaims(casebookNamed("truce", casebook), "1", Fixture::code);
    }

    static Casebook casebookNamed(String id, String title) {
        return new Casebook(
                id,
                title,
                Optional.empty(),
                Optional.empty(),
                List.of("en"),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder of pages: {@code count} files, each with some claims, one empty, two of the same bytes. */
    static Path pages(Path folder, int count) {
        for (int page = 0; page < count; page++) {
            StringBuilder text = new StringBuilder("Shelling goes on, day " + page + "\n");
            for (int line = 0; line <= page % 5; line++) {
                text.append("Arland shelled Belmark post ")
                        .append(page * 10 + line)
                        .append("\nIt rained.\n");
            }
            write(folder.resolve(String.format(java.util.Locale.ROOT, "page-%04d.txt", page)), text.toString());
        }
        write(folder.resolve("empty.txt"), "");
        write(folder.resolve("more/copy.txt"), "Copied\nArland shelled Belmark twice\n");
        write(folder.resolve("more/original.txt"), "Copied\nArland shelled Belmark twice\n");
        return folder;
    }
}
