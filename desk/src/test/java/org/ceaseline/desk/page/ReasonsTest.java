package org.ceaseline.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.ledger.Entries;
import org.ceaseline.ledger.Ledger;
import org.ceaseline.ledger.LifeLine;
import org.ceaseline.ledger.Material;
import org.ceaseline.ledger.Signals;
import org.ceaseline.ledger.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the ledger says in English has Arabic beside it. */
class ReasonsTest {

    private static final Path SIGNED = Path.of("../ledger/src/test/resources/org/ceaseline/ledger/signed");
    private static final Pattern ANSWER = Pattern.compile("  [A-Z]+ (?:YES|NO|UNKNOWN) [A-Z]+: (.+) \\[[^\\[\\]]*]");
    private static final Pattern NOT_APPLIED = Pattern.compile("  not [^:]+: (.+)");

    private final Reasons arabic = Reasons.in("ar");

    @Test
    void everyReasonOfTheSignedFindingsHasArabic() throws IOException {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> files = Files.list(SIGNED)) {
            files.flatMap(ReasonsTest::lines).forEach(line -> Stream.of(ANSWER, NOT_APPLIED)
                    .map(pattern -> pattern.matcher(line))
                    .filter(Matcher::matches)
                    .forEach(found -> said.add(found.group(1))));
        }

        assertThat(said).hasSizeGreaterThan(100);
        assertThat(withoutArabic(said)).isEmpty();
    }

    @Test
    void everyReasonOfTheLifeLinesAndSignalsOfTheCasebooksHasArabic() throws IOException {
        Set<String> said = new TreeSet<>();
        for (Path folder : casebooks()) {
            Casebook casebook = Casebook.read(folder).casebook().orElseThrow();
            Entries entries = Ledger.under(casebook).read(Material.of(List.of(), List.of()));
            for (Agreement agreement : casebook.agreements()) {
                said.addAll(saidOf(entries, agreement.id()));
            }
        }

        assertThat(said).anyMatch(reason -> reason.contains("prolonged by"));
        assertThat(withoutArabic(said)).isEmpty();
    }

    @Test
    void everyPoliticalSignalHasArabic() throws IOException {
        Set<String> said = new TreeSet<>();
        try (var table = Signals.class.getResourceAsStream("signal/weights.tsv")) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> said.add(line.split("\t")[3]));
        }

        assertThat(said).hasSizeGreaterThan(10);
        assertThat(withoutArabic(said)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stated end within 14 days, no extension known",
                "4 political signals in 14 days, together 3.9",
                "5 incidents on the day, 0.25 a day before",
                "the running sum is 5.20, over its limit of 4.49",
                "1 incident; under 30 nothing is said of one drawing others",
                "1 political signal in 14 days, together 0.9",
                "reports from 1 of 1 day; a day without any is not a quiet day",
                "reports from 3 of 9 days; a day without any is not a quiet day",
                "1 incident on the day, 0.25 a day before",
                "17 incidents; under 30 nothing is said of one drawing others",
                "one incident draws about 0.40 others after it (0.10 to 0.60, 44 incidents)"
            })
    void aReasonWithNumbersHasArabic(String english) {
        assertThat(withoutArabic(Set.of(english))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "asks for acts, bans none; kept with the obligations | يطلب أفعالًا ولا يحظر شيئًا؛ محفوظ مع الالتزامات",
                "signed 2016-03-06 (X1); a truce of three days | وُقّع في 2016-03-06 (X1)؛ a truce of three days",
                "in force 2016-03-06 (X1) | نافذ منذ 2016-03-06 (X1)",
                "1 step waits for a person's decision | خطوة واحدة تنتظر قرار شخص",
                "2014 is excluded: 2014-05-16 was a Friday, the news is of Wednesday and is printed then or on the day after."
                        + " | استُبعدت 2014: كان 2014-05-16 يوم الجمعة، والخبر عن الأربعاء ويُطبع فيه أو في اليوم الذي يليه."
            })
    void theLineThatFitsBestIsTakenAndWordsOfTheCasebookStayWhole(String english, String told) {
        assertThat(arabic.of(english)).isEqualTo(told);
    }

    private static Set<String> saidOf(Entries entries, String agreement) {
        Set<String> said = new TreeSet<>();
        LifeLine line = entries.lifeLine(agreement);
        line.transitions().forEach(step -> said.add(step.why()));
        line.terms().forEach(term -> said.add(term.arithmetic()));
        for (Transition step : line.transitions()) {
            Signals signals = entries.signals(agreement, step.earliest());
            said.addAll(signals.reasons());
            said.addAll(signals.lowers());
            said.addAll(signals.quality());
            said.add(signals.excitation().why());
        }
        said.remove("");
        return said;
    }

    private static List<Path> casebooks() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("../casebooks"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> withoutArabic(Set<String> said) {
        return said.stream()
                .filter(english -> arabic.of(english).equals(english))
                .toList();
    }
}
