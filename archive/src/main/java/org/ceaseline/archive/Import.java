package org.ceaseline.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.archive.ArchiveUnusable.Code;
import org.ceaseline.archive.Sources.Source;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Takes in what {@link Bundle} wrote, as one intake: what is known already is not kept twice, a run that was killed goes on
 * where it stopped, and the intake can be taken back. A line that cannot be used becomes a fault; the others are taken in.
 */
final class Import {

    private static final int EVIDENCE_AT_A_TIME = 32;

    private final Archive archive;
    private final Path file;
    private final String weigher;
    private final boolean rehearse;
    private final List<Loaded> portion = new ArrayList<>();
    private final Map<String, List<Report>> reports = new HashMap<>();
    private final Map<String, List<Claim>> claims = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private Optional<Casebook> casebook = Optional.empty();
    private String edition = "";
    private Optional<Run> run = Optional.empty();
    private Optional<Rehearsal> rehearsal = Optional.empty();
    private String current = "";
    private int decisions;

    /** @param weigher edition of the program that weighs */
    Import(Archive archive, Path file, String weigher, boolean rehearse) {
        this.archive = archive;
        this.file = file;
        this.weigher = weigher;
        this.rehearse = rehearse;
    }

    Imported run() {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    take(line, number);
                }
            }
        } catch (NoSuchFileException e) {
            throw new ArchiveUnusable(Code.BAD_LOCATION, "There is no file " + file + ". Check the spelling.", e);
        } catch (IOException e) {
            throw new ArchiveUnusable(
                    Code.BAD_LOCATION,
                    "The file " + file + " cannot be read as text in UTF-8. Name a file that `ceaseline archive export"
                            + " --format archive` has written.",
                    e);
        }
        flush();
        run.ifPresent(Run::end);
        Tally tally = run.map(all -> all.counts().tally())
                .or(() -> rehearsal.map(all -> all.counts().tally()))
                .orElse(Tally.NOTHING);
        faults.addAll(tally.faults());
        return new Imported(tally, decisions, faults, weighed());
    }

    /** Weighs what stands now; nothing is done where an import that was killed, or an earlier one, has brought all of it and weighed. */
    private Optional<Weighing> weighed() {
        return run.flatMap(all -> casebook)
                .map(Casebook::id)
                .filter(id -> archive.casebooks().stream()
                        .anyMatch(known -> known.id().equals(id)))
                .map(id -> archive.weigh(id, weigher));
    }

    private void take(String line, int number) {
        try {
            JsonNode node = Forms.tree(line);
            String kind = node.isObject() && node.size() == 1
                    ? node.propertyNames().iterator().next()
                    : "";
            take(kind, node.path(kind), number);
        } catch (JacksonException | IllegalArgumentException unusable) {
            fault("ROW_UNREADABLE", number, reason(unusable), "Compare the line with the file it was copied from.");
        }
    }

    private static String reason(RuntimeException unusable) {
        String message = unusable instanceof JacksonException json ? json.getOriginalMessage() : unusable.getMessage();
        return "It cannot be read: " + message;
    }

    private void take(String kind, JsonNode value, int number) {
        switch (kind) {
            case "archive" -> head(value);
            case "casebook" -> begin(Forms.read(value.toString(), Casebook.class));
            case "evidence" -> evidence(value, number);
            case "report" -> report(Forms.report(value.toString()), number);
            case "claim" -> claim(Forms.claim(value.toString()), number);
            case "decision" -> decision(value, number);
            case "incident", "finding" -> {}
            default -> fault(
                    "ROW_UNKNOWN",
                    number,
                    "It is none of archive, casebook, evidence, report, claim, decision, incident, finding.",
                    "Leave it out, or import it with the program that wrote it.");
        }
    }

    private void head(JsonNode head) {
        if (head.path("version").asInt(0) > Bundle.VERSION) {
            throw new ArchiveUnusable(
                    Code.NEWER_VERSION,
                    "The file " + file + " was written by a newer Ceaseline. Install that, then import it.");
        }
        edition = head.path("coder").asString("");
    }

    private void begin(Casebook found) {
        casebook = Optional.of(found);
        Codes codes = Codes.ofClaims(found, edition, report -> claims.getOrDefault(report.id(), List.of()));
        Workshop workshop = new Workshop(this::read, codes);
        if (rehearse) {
            rehearsal = Optional.of(new Rehearsal(archive, workshop, edition));
        } else {
            run = Optional.of(new Run(archive, workshop, codes, String.valueOf(file.getFileName())));
        }
    }

    private Capture.Reading read(String name, byte[] bytes) {
        return new Capture.Reading(reports.getOrDefault(Digest.of(bytes), List.of()), List.of());
    }

    private void evidence(JsonNode value, int number) {
        current = "";
        if (casebook.isEmpty()) {
            fault("ROW_OUT_OF_ORDER", number, "No casebook came before it.", "Import the file as it was written.");
            return;
        }
        if (portion.size() >= EVIDENCE_AT_A_TIME) {
            flush();
        }
        String sha256 = value.path("sha256").asString("");
        Optional<byte[]> bytes = Packing.unpack(
                value.path("packing").asString(""),
                Base64.getDecoder().decode(value.path("bytes").asString("")),
                value.path("size").asLong(0));
        if (bytes.isEmpty() || !Digest.of(bytes.get()).equals(sha256)) {
            fault(
                    "BYTES_DIFFER",
                    number,
                    "Its bytes are not those that its SHA-256 names; its reports and claims are left out.",
                    "Export it again from the archive that holds it.");
            return;
        }
        current = sha256;
        reports.put(sha256, new ArrayList<>());
        for (JsonNode name : value.path("names")) {
            portion.add(new Loaded(new Source(name.asString(), file), sha256, bytes.get()));
        }
    }

    private void report(Report report, int number) {
        List<Report> of = reports.get(report.evidence());
        if (of == null || !report.evidence().equals(current)) {
            orphan(number, "the evidence that it was read from");
            return;
        }
        of.add(report);
        claims.put(report.id(), new ArrayList<>());
    }

    private void claim(Claim claim, int number) {
        List<Claim> of = claims.get(claim.report());
        if (of == null) {
            orphan(number, "the report that it stands in, " + claim.report());
            return;
        }
        of.add(claim);
    }

    private void orphan(int number, String missing) {
        fault(
                "ROW_WITHOUT_SOURCE",
                number,
                "Before it comes no line that could be used with " + missing + ".",
                "Export both together.");
    }

    private void decision(JsonNode value, int number) {
        Decision.Draft draft = new Decision.Draft(
                value.path("kind").asString(""),
                value.path("subject").asString(""),
                value.path("field").asString(""),
                value.path("before").asString(""),
                value.path("after").asString(""),
                value.path("why").asString(""));
        flush();
        if (rehearse) {
            decisions++;
            return;
        }
        try {
            String by = value.path("who").asString("") + " "
                    + value.path("recorded").asString("");
            decisions += archive.write(writing -> Decisions.takeOver(writing, draft, by)) ? 1 : 0;
        } catch (Decision.Outdated outdated) {
            fault(
                    "DECISION_DIFFERS",
                    number,
                    String.valueOf(outdated.getMessage()),
                    "Decide anew, with both reasons at hand.");
        }
    }

    private void flush() {
        if (!portion.isEmpty()) {
            run.ifPresent(all -> all.loaded(List.copyOf(portion)));
            rehearsal.ifPresent(all -> all.loaded(List.copyOf(portion)));
        }
        portion.clear();
        reports.clear();
        claims.clear();
        current = "";
    }

    private void fault(String code, int line, String what, String remedy) {
        faults.add(new Fault(code, file.getFileName() + " line " + line, what, remedy));
    }
}
