package org.ceaseline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.PartialDate;
import org.ceaseline.casebook.Provision;
import org.ceaseline.coding.Claim;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every line of every table {@code agreements/ID.cases.tsv} is a test: anybody may add one. */
class WorkedCasesTest {

    private static final List<Path> CASEBOOKS = List.of(Path.of("..", "casebooks"), Path.of("..", "examples"));

    private static final Set<String> MET =
            Set.of("met", "permitted", "violation_alleged", "violation_probable", "violation_established");
    private static final Set<String> NOT_MET = Set.of("not_covered", "missed", "disputed", "violation_alleged");
    private static final Set<String> UNDETERMINED =
            Set.of("due", "indeterminate", "in_force_unknown", "contested", "disputed");

    @TestFactory
    Stream<DynamicTest> everyWorkedCaseComesOutAsWritten() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : files(".cases.tsv")) {
            String agreement = file.getFileName().toString().replace(".cases.tsv", "");
            Casebook casebook =
                    Casebook.read(file.getParent().getParent()).casebook().orElseThrow();
            for (Map<String, String> row : rows(file)) {
                tests.add(dynamicTest(
                        agreement + " " + row.get("clause") + ": " + row.get("case"),
                        () -> check(casebook, agreement, row)));
            }
        }
        return tests.stream();
    }

    static List<Path> files(String ending) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : CASEBOOKS) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(path -> path.toString().endsWith(ending)).forEach(found::add);
            }
        }
        found.sort(null);
        return found;
    }

    /** Met, not met and undetermined: a clause of which one of them is never shown is a clause that nobody has thought through. */
    @TestFactory
    Stream<DynamicTest> everyClauseHasACaseThatMeetsItOneThatDoesNotAndOneThatIsOpen() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : files(".yaml")) {
            if (!file.getParent().endsWith("agreements")) {
                continue;
            }
            String id = file.getFileName().toString().replace(".yaml", "");
            Agreement agreement = Casebook.read(file.getParent().getParent())
                    .casebook()
                    .orElseThrow()
                    .agreement(id)
                    .orElseThrow();
            List<Map<String, String>> rows = rows(file.resolveSibling(id + ".cases.tsv"));
            for (Provision clause : agreement.provisions()) {
                tests.add(dynamicTest(id + " " + clause.id(), () -> assertShown(clause, rows)));
            }
        }
        return tests.stream();
    }

    private static void assertShown(Provision clause, List<Map<String, String>> rows) {
        List<String> found = rows.stream()
                .filter(row -> row.get("clause").equals(clause.id()))
                .map(row -> row.get("finding"))
                .toList();
        assertThat(found).hasSizeGreaterThanOrEqualTo(3);
        assertThat(Set.copyOf(found)).hasSizeGreaterThanOrEqualTo(clause.kind() == Provision.Kind.EXCEPTION ? 2 : 3);
        assertThat(found).anyMatch(MET::contains).anyMatch(NOT_MET::contains);
        if (clause.kind() != Provision.Kind.EXCEPTION || !clause.targets().contains("excluded")) {
            assertThat(found).anyMatch(UNDETERMINED::contains);
        }
    }

    static List<Map<String, String>> rows(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            String[] names = lines.get(0).split("\t", -1);
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t", -1);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < names.length; i++) {
                    row.put(names[i], i < cells.length ? cells[i].strip() : "");
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void check(Casebook casebook, String id, Map<String, String> row) {
        Agreement agreement = casebook.agreement(id).orElseThrow();
        Provision clause = agreement.provisions().stream()
                .filter(provision -> provision.id().equals(row.get("clause")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " has no clause " + row.get("clause")));
        Entries entries = Ledger.under(casebook).read(claims(row), List.of());
        String found = clause.kind() == Provision.Kind.OBLIGATION || clause.kind() == Provision.Kind.PROCEDURE
                ? obligation(entries, id, row)
                : finding(entries, agreement, clause, row);
        assertThat(found)
                .as("%s, clause %s: %s", row.get("case"), row.get("clause"), row.get("why"))
                .isEqualTo(row.get("finding"));
    }

    private static String obligation(Entries entries, String id, Map<String, String> row) {
        Optional<LocalDate> day =
                Optional.of(row.get("as_of")).filter(text -> !text.isEmpty()).map(LocalDate::parse);
        return entries.obligations(id, day).stream()
                .filter(obligation -> obligation.clause().equals(row.get("clause")))
                .findFirst()
                .orElseThrow()
                .status()
                .name()
                .toLowerCase(Locale.ROOT);
    }

    /** For an exception or a definition, the finding under a clause that it belongs to. */
    private static String finding(Entries entries, Agreement agreement, Provision clause, Map<String, String> row) {
        List<String> clauses =
                switch (clause.kind()) {
                    case EXCEPTION -> agreement.provisions().stream()
                            .filter(ban -> ban.exceptions().contains(clause.id()))
                            .map(Provision::id)
                            .toList();
                    case DEFINITION -> agreement.provisions().stream()
                            .map(Provision::id)
                            .toList();
                    default -> List.of(clause.id());
                };
        String actor = row.get("actor").replaceFirst("^label: *", "");
        EventType act = EventType.of(row.get("act")).orElseThrow();
        return entries.findings(agreement.id()).stream()
                .filter(finding -> clauses.contains(finding.clause().orElse(""))
                        && finding.actor().key().equals(actor))
                .filter(finding ->
                        entries.incident(finding.incident()).orElseThrow().type() == act)
                .findFirst()
                .map(finding -> finding.verdict().id())
                .orElse("not_covered");
    }

    static List<Claim> claims(Map<String, String> row) {
        Map<String, String> detail = detail(row.get("detail"));
        List<Claim> claims = new ArrayList<>();
        if (row.get("date").isEmpty()) {
            return claims;
        }
        int number = 0;
        for (String teller : (row.get("told_by").isEmpty() ? "?" : row.get("told_by")).split(";")) {
            Tell told = told(row, row.get("actor"), row.get("target"), "r-" + ++number)
                    .by(teller.strip());
            if ("no".equals(detail.get("happened"))) {
                told.not();
            }
            if ("yes".equals(detail.get("response"))) {
                told.with("response_to", row.get("act"));
            }
            if (detail.containsKey("instrument")) {
                told.with("weapon", detail.get("instrument"));
            }
            if (detail.containsKey("conditions")) {
                told.with("conditions", detail.get("conditions"));
            }
            claims.add(told.claim());
        }
        if ("yes".equals(detail.get("response"))) {
            claims.add(told(row, row.get("target"), row.get("actor"), "r-before")
                    .by("?")
                    .claim());
        }
        if (detail.containsKey("denied_by")) {
            claims.add(told(row, row.get("actor"), row.get("target"), "r-denial")
                    .by("? > " + detail.get("denied_by") + ":official")
                    .as(Claim.Modality.DENIED)
                    .claim());
        }
        return claims;
    }

    private static Tell told(Map<String, String> row, String actor, String target, String report) {
        PartialDate date = PartialDate.parse(row.get("date"));
        Tell told = Tell.of(EventType.of(row.get("act")).orElseThrow())
                .in(report, report + " tells it.")
                .on(date.first().toString(), date.last().toString());
        if (!row.get("clock").isEmpty()) {
            told.clock(row.get("clock"));
        }
        for (String who : actor.split(";")) {
            name(who).ifPresent(told::actor);
        }
        for (String who : target.split(";")) {
            name(who).ifPresent(told::target);
        }
        if (!row.get("place").isEmpty()) {
            told.at(row.get("place").split(";"));
        }
        return told;
    }

    private static Optional<String> name(String who) {
        String name = who.strip();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(name.startsWith("label:") ? "'" + name.substring(6).strip() + "'" : name);
    }

    private static Map<String, String> detail(String text) {
        Map<String, String> detail = new HashMap<>();
        for (String part : text.split(";")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                detail.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            }
        }
        return detail;
    }
}
