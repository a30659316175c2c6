package org.ceaseline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.junit.jupiter.api.Test;

/**
 * Whole ledgers, written out and signed: every reason of every test and step. Where a rule is changed on purpose, run with
 * {@code -Dsigned.write=true}, read the difference of the files in {@code resources/.../signed}, and sign it by keeping it.
 */
class SignedTextTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "org", "ceaseline", "ledger", "signed");

    private static void assertSigned(String name, List<String> lines) throws IOException {
        Path file = FOLDER.resolve(name + ".txt");
        if (Boolean.getBoolean("signed.write")) {
            Files.write(file, lines);
        }
        assertThat(lines).isEqualTo(Files.readAllLines(file));
    }

    @Test
    void northernHoms() throws IOException {
        Entries entries = Ledger.under(NorthHoms.CASEBOOK).read(NorthHoms.all(), List.of());
        Signed signed = new Signed(entries);
        for (Agreement agreement : NorthHoms.CASEBOOK.agreements()) {
            signed.findings(agreement.id());
            signed.lifeLine(agreement.id(), Optional.empty());
            for (String day : List.of("2018-02-16", "2018-04-20", "2018-05-20")) {
                signed.lifeLine(agreement.id(), Optional.of(LocalDate.parse(day)));
            }
        }
        assertSigned("northern-homs", signed.lines());
    }

    @Test
    void northernHomsToldClaimByClaimIsTheSame() {
        Ledger ledger = Ledger.under(NorthHoms.CASEBOOK);
        Entries grown = ledger.read(List.of(), List.of());
        for (Agreement agreement : NorthHoms.CASEBOOK.agreements()) {
            grown.findings(agreement.id());
        }
        for (Claim claim : NorthHoms.all()) {
            grown = grown.with(claim);
        }
        Entries anew = ledger.read(NorthHoms.all(), List.of());
        for (Agreement agreement : NorthHoms.CASEBOOK.agreements()) {
            assertThat(grown.findings(agreement.id())).isEqualTo(anew.findings(agreement.id()));
        }
    }

    /** In the order of telling, and the other way round: denials come before and after what they deny. */
    @Test
    void theValleyToldClaimByClaimIsTheSame() {
        Casebook casebook =
                World.casebook(World.truce(List.of(World.inForce("2020-03-01", "", Duration.ofDays(16), "corvania"))));
        List<Claim> told = new ArrayList<>(HardTelling.aBadWeek());
        told.addAll(HardTelling.hardCases());
        Entries anew = Ledger.under(casebook).read(told, List.of());
        for (int turn = 0; turn < 2; turn++) {
            Collections.reverse(told);
            Entries grown = Ledger.under(casebook).read(List.of(), List.of());
            grown.findings(World.TRUCE);
            for (Claim claim : told) {
                grown = grown.with(claim);
            }
            assertThat(grown.findings(World.TRUCE)).isEqualTo(anew.findings(World.TRUCE));
            assertThat(grown.lifeLine(World.TRUCE)).isEqualTo(anew.lifeLine(World.TRUCE));
        }
    }

    @Test
    void theValley() throws IOException {
        List<List<Agreement.Time>> times = List.of(
                List.of(World.inForce("2020-03-01", "", Duration.ZERO, "corvania")),
                List.of(
                        World.inForce("2020-03-01", "12:00", Duration.ofDays(16), "corvania"),
                        World.inForce("2020-03-03", "", Duration.ZERO, "belmark"),
                        World.end("2020-03-20", "arland"),
                        World.end("2020-03-26", "belmark")),
                List.of());
        List<String> lines = new ArrayList<>();
        for (List<Agreement.Time> stated : times) {
            Casebook casebook = World.casebook(World.truce(stated));
            for (List<Claim> claims : List.of(HardTelling.aBadWeek(), HardTelling.hardCases())) {
                Entries entries = Ledger.under(casebook).read(claims, List.of());
                Signed signed = new Signed(entries).findings(World.TRUCE);
                signed.lifeLine(World.TRUCE, Optional.empty());
                for (String day : List.of("2020-03-13", "2020-03-20", "2020-03-26")) {
                    signed.lifeLine(World.TRUCE, Optional.of(LocalDate.parse(day)));
                }
                lines.add("--- " + stated.size() + " times, " + claims.size() + " claims");
                lines.addAll(signed.lines());
            }
        }
        assertSigned("valley", lines);
    }

    @Test
    void whatPeopleDecideStandsInTheLine() throws IOException {
        Casebook casebook =
                World.casebook(World.truce(List.of(World.inForce("2020-03-01", "", Duration.ZERO, "corvania"))));
        Material material = Material.of(HardTelling.aBadWeek(), List.of());
        LifeLine line = Ledger.under(casebook).read(material).lifeLine(World.TRUCE);
        List<String> lines = new ArrayList<>();
        for (Transition step : line.transitions()) {
            for (int persons = 1; persons <= step.needed(); persons++) {
                List<Decision> decisions = new ArrayList<>();
                for (int who = 1; who <= persons; who++) {
                    decisions.add(decision(who, Decision.Kind.ACCEPT, step));
                }
                lines.addAll(decided(casebook, material, decisions));
            }
            lines.addAll(decided(casebook, material, List.of(decision(1, Decision.Kind.REFUSE, step))));
        }
        assertSigned("decided", lines);
    }

    @Test
    void theWorkedCasesInFull() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : WorkedCasesTest.files(".cases.tsv")) {
            String id = file.getFileName().toString().replace(".cases.tsv", "");
            Casebook casebook =
                    Casebook.read(file.getParent().getParent()).casebook().orElseThrow();
            for (Map<String, String> row : WorkedCasesTest.rows(file)) {
                Signed signed = new Signed(Ledger.under(casebook).read(WorkedCasesTest.claims(row), List.of()));
                lines.addAll(signed.say("--- " + id + ": " + row.get("case"))
                        .findings(id)
                        .lines());
            }
        }
        assertSigned("worked-cases", lines);
    }

    private static Decision decision(int who, Decision.Kind kind, Transition step) {
        return new Decision(
                "d" + who, kind, List.of(step.id()), "person " + who, Instant.parse("2020-04-01T00:00:00Z"), "read it");
    }

    private static List<String> decided(Casebook casebook, Material material, List<Decision> decisions) {
        Entries entries = Ledger.under(casebook).read(material.with(decisions));
        LifeLine line = entries.lifeLine(World.TRUCE);
        List<String> lines = new ArrayList<>(
                List.of("--- " + decisions.get(0).kind() + " by " + decisions.size() + ": " + line.desk()));
        line.transitions().stream()
                .filter(step -> !step.decisions().isEmpty())
                .forEach(step ->
                        lines.add(step.rule() + " " + step.from() + " -> " + step.to() + " " + step.standing()));
        entries.findings(World.TRUCE)
                .forEach(finding -> lines.add(finding.verdict().id() + " "
                        + finding.answer(Finding.Test.TIME).why()));
        return lines;
    }
}
