package org.ceaseline.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.Codes;
import org.ceaseline.archive.Watch;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Published;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.ActorMention;
import org.ceaseline.coding.Claim.Resolution;
import org.ceaseline.coding.EventTime;

/**
 * An archive with more than ten thousand rows in every list: one claim a report, each of another event, and a denial of one in
 * ten; intakes that brought nothing, and lines of the audit that say nothing. Its audit is no chain.
 */
final class Crowd {

    static final int ROWS = 10_800;
    static final int CLAIMS = ROWS + ROWS / 10;

    private static final List<EventType> TYPES = List.of(
            EventType.SHELLING,
            EventType.MONITOR_OBSTRUCTED,
            EventType.FORCE_DEPLOYMENT,
            EventType.TERRITORY_CHANGE,
            EventType.EXPLOSIVE_DEVICE,
            EventType.PROHIBITED_PRESENCE);
    private static final List<String> PLACES =
            List.of("oskel", "dunmere", "pellam", "tarn_hollow", "stonebridge", "merrow");
    private static final List<String> ACTORS = List.of("adf", "guard", "column", "hill_band", "belmark");
    private static final int A_DAY = TYPES.size() * PLACES.size();
    private static final LocalDate FIRST = LocalDate.of(2015, 9, 1);

    private Crowd() {}

    /** Fills an archive in this folder and weighs it as the desk of the tests would. */
    static void fill(Path folder) {
        Casebook casebook =
                Casebook.read(Served.EXAMPLE.resolve("casebook")).casebook().orElseThrow();
        try (Archive archive = Archive.open(folder, Clock.systemUTC(), "reader")) {
            archive.intake(Crowd::read, Codes.ofClaims(casebook, "test", Crowd::code))
                    .read(List.of(pages(folder.resolve("pages"))), Watch.NOBODY);
            archive.weigh(casebook.id(), "test");
        }
        plant(folder);
    }

    /** What an archive takes long to make by itself, since each row is written for good. */
    private static void plant(Path folder) {
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("archive.db"));
                Statement statement = db.createStatement()) {
            String numbers = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + ROWS + ") ";
            statement.executeUpdate(numbers
                    + "INSERT INTO intake (key, roots, casebook, entry) SELECT f.key + n.i, f.roots || n.i, f.casebook,"
                    + " f.entry FROM n, (SELECT * FROM intake ORDER BY key LIMIT 1) f");
            statement.executeUpdate(numbers
                    + "INSERT INTO audit (seq, recorded, who, act, subject, detail, content, former, hash) SELECT l.seq"
                    + " + n.i, l.recorded, l.who, 'export', 'line ' || n.i, '', l.content, l.former, l.hash || n.i FROM n,"
                    + " (SELECT * FROM audit ORDER BY seq DESC LIMIT 1) l");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path pages(Path folder) {
        try {
            Files.createDirectories(folder);
            for (int page = 0; page < ROWS; page++) {
                Files.writeString(
                        folder.resolve("page-" + page + ".txt"),
                        "Report " + page + "\nThe Belmark Guard struck place " + page + ".\n");
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDate day(int page) {
        return FIRST.plusDays(page / A_DAY);
    }

    private static Capture.Reading read(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        LocalDate day = day(number(text));
        Published published = new Published(day, day, Published.Precision.DAY, List.of());
        Report report = Report.ofText(sha256(bytes), name, "The Arland Herald", published, text)
                .at("https://example.org/" + name);
        return new Capture.Reading(List.of(report), List.of());
    }

    private static int number(String text) {
        return Integer.parseInt(text.substring("Report ".length(), text.indexOf('\n')));
    }

    private static List<Claim> code(Report report) {
        int page = number(report.text());
        EventType type = TYPES.get(page / PLACES.size() % TYPES.size());
        Claim told = claim(report, "c-", type, List.of(), Map.of());
        if (page % 10 != 0) {
            return List.of(told);
        }
        String actor = actor(page);
        Claim.Voice speaker = new Claim.Voice(actor, Optional.of(actor), "party", "deny", "neutral");
        return List.of(
                told, claim(report, "c-d", EventType.DENIAL, List.of(speaker), Map.of("denied_event", type.id())));
    }

    private static String actor(int page) {
        return ACTORS.get(page % ACTORS.size());
    }

    private static Claim claim(
            Report report, String prefix, EventType type, List<Claim.Voice> speakers, Map<String, String> attributes) {
        int page = number(report.text());
        int start = report.text().indexOf('\n') + 1;
        int end = report.text().length() - 1;
        String place = PLACES.get(page % PLACES.size());
        String actor = actor(page);
        LocalDate day = day(page);
        List<Claim.Voice> chain = new ArrayList<>();
        chain.add(new Claim.Voice(report.outlet(), Optional.empty(), "outlet", "", ""));
        chain.addAll(speakers);
        return new Claim(
                prefix + report.evidence().substring(0, 16),
                report.id(),
                type,
                chain,
                Claim.Modality.ASSERTED,
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(new ActorMention(actor, Optional.of(actor), Resolution.RESOLVED, List.of(), "")),
                List.of(new ActorMention("place " + page, Optional.empty(), Resolution.UNKNOWN, List.of(), "")),
                List.of(new Claim.PlaceMention(
                        place, Optional.of(place), Resolution.RESOLVED, List.of(place), 1, "in", "", "")),
                new EventTime(
                        Optional.of(day),
                        Optional.of(day),
                        1,
                        "explicit",
                        day.toString(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        List.of("The day of the report.")),
                List.of(),
                attributes,
                List.of(),
                new Claim.Evidence(start, end, report.text().substring(start, end), start + 18, start + 24, "BODY"),
                List.of("invented"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", impossible);
        }
    }
}
