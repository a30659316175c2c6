package org.ceaseline.command.coding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ceaseline.coding.Evaluation;
import org.ceaseline.coding.Evaluation.Miss;
import org.ceaseline.coding.Evaluation.Score;
import org.ceaseline.coding.Evaluation.Share;

/** An evaluation for people and for programs. */
final class EvaluationSheet {

    private final Evaluation evaluation;
    private final StringBuilder page = new StringBuilder();

    EvaluationSheet(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    String text(boolean detail) {
        line(
                "%d reports, %d claims labelled, %d sentences labelled as holding none, %d claims coded from those",
                evaluation.reports(), evaluation.labels(), evaluation.traps(), evaluation.sprung());
        line("");
        line("%-22s %-24s %-24s %s", "", "precision", "recall of must claims", "F1");
        score("all", evaluation.all());
        line("");
        evaluation.attributes().forEach((attribute, share) -> line("%-22s %s", attribute, share(share)));
        line("");
        evaluation.byType().forEach((type, score) -> score(type.id(), score));
        line("");
        line("labelled as: coded as");
        evaluation.confusion().forEach((expected, got) -> line("%-22s %s", expected, cells(got)));
        if (detail) {
            line("");
            evaluation.errors().forEach(this::error);
        }
        return page.toString();
    }

    String json() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("reports", evaluation.reports());
        values.put("labels", evaluation.labels());
        values.put("traps", evaluation.traps());
        values.put("claimsFromTraps", evaluation.sprung());
        values.put("all", scores(evaluation.all()));
        Map<String, Object> attributes = new LinkedHashMap<>();
        evaluation.attributes().forEach((attribute, share) -> attributes.put(attribute, shares(share)));
        values.put("attributes", attributes);
        Map<String, Object> types = new LinkedHashMap<>();
        evaluation.byType().forEach((type, score) -> types.put(type.id(), scores(score)));
        values.put("types", types);
        values.put("confusion", evaluation.confusion());
        values.put(
                "errors",
                evaluation.errors().stream().map(EvaluationSheet::errors).toList());
        return Json.of(values) + "\n";
    }

    private void score(String name, Score score) {
        line("%-22s %-24s %-24s %s", name, share(score.precision()), share(score.recall()), share(score.f1()));
    }

    private void error(Miss miss) {
        String where = miss.line() == 0 ? miss.file() : miss.file() + ":" + miss.line();
        line("%-9s %s  expected \"%s\", coded \"%s\"", miss.kind(), where, miss.expected(), miss.got());
        line("          %s", miss.sentence().replace('\n', ' '));
    }

    private static String share(Share share) {
        if (share.of() == 0) {
            return "-";
        }
        return String.format(Locale.ROOT, "%.3f [%.3f %.3f] %d", share.value(), share.low(), share.high(), share.of());
    }

    private static String cells(Map<String, Integer> got) {
        return String.join(
                ", ",
                got.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .map(cell -> cell.getKey() + " " + cell.getValue())
                        .toList());
    }

    private static Map<String, Object> scores(Score score) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("precision", shares(score.precision()));
        values.put("recall", shares(score.recall()));
        values.put("f1", shares(score.f1()));
        return values;
    }

    private static Map<String, Object> shares(Share share) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("value", share.value());
        values.put("interval", List.of(share.low(), share.high()));
        values.put("of", share.of());
        return values;
    }

    private static Map<String, Object> errors(Miss miss) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", miss.kind());
        values.put("file", miss.file());
        values.put("line", miss.line());
        values.put("sentence", miss.sentence());
        values.put("expected", miss.expected());
        values.put("coded", miss.got());
        return values;
    }

    private void line(String format, Object... values) {
        page.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
