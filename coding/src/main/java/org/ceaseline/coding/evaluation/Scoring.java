package org.ceaseline.coding.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Evaluation;
import org.ceaseline.coding.Evaluation.Coded;
import org.ceaseline.coding.Evaluation.Miss;
import org.ceaseline.coding.Evaluation.Score;
import org.ceaseline.coding.Evaluation.Share;
import org.ceaseline.coding.LabelledReport.Label;
import org.ceaseline.coding.evaluation.Pairing.Fit;
import org.ceaseline.coding.evaluation.Pairing.Pair;

/** Counts what fits over the reports of a corpus. Used once. */
public final class Scoring {

    private static final String PRECISION = "precision";
    private static final String RECALL = "recall";

    private final Attributes attributes;
    private final List<Tally> tallies = new ArrayList<>();
    private final Map<String, Map<String, Integer>> confusion = new TreeMap<>();
    private final List<Miss> errors = new ArrayList<>();
    private final Set<EventType> seen = EnumSet.noneOf(EventType.class);
    private int sprung;

    public Scoring(Casebook casebook) {
        this.attributes = new Attributes(casebook);
    }

    /** Weighs them all. */
    public Evaluation of(List<Coded> reports) {
        reports.forEach(this::report);
        Bootstrap bootstrap = new Bootstrap(tallies);
        Map<EventType, Score> byType = new EnumMap<>(EventType.class);
        seen.forEach(type -> byType.put(type, bootstrap.score(PRECISION + type.id(), RECALL + type.id())));
        Map<String, Share> shares = new LinkedHashMap<>();
        Evaluation.ATTRIBUTES.forEach(attribute -> shares.put(attribute, bootstrap.share(attribute)));
        return new Evaluation(
                reports.size(),
                count(reports, false),
                count(reports, true),
                sprung,
                bootstrap.score(PRECISION, RECALL),
                byType,
                shares,
                confusion,
                errors);
    }

    private static int count(List<Coded> reports, boolean traps) {
        return (int) reports.stream()
                .flatMap(report -> report.labels().labels().stream())
                .filter(label -> label.isTrap() == traps)
                .count();
    }

    private void report(Coded report) {
        Tally tally = new Tally();
        tallies.add(tally);
        List<Label> labels = report.labels().labels();
        Pairing pairing = new Pairing(labels, report.claims(), attributes);
        List<Pair> pairs = pairing.pairs();
        String file = report.labels().file();
        for (Label label : labels) {
            pairs.stream()
                    .filter(pair -> pair.label() == label)
                    .findFirst()
                    .ifPresentOrElse(pair -> paired(pair, file, tally), () -> missed(label, file, tally));
        }
        for (Claim claim : report.claims()) {
            if (pairs.stream().noneMatch(pair -> pair.claim() == claim)) {
                unpaired(claim, labels, pairing.quotesOf(claim), pairs, file, tally);
            }
        }
    }

    private void paired(Pair pair, String file, Tally tally) {
        Label label = pair.label();
        Claim claim = pair.claim();
        boolean right = pair.fit().isRight();
        found(label, right, tally);
        judged(claim, right, tally);
        confuse(label.type().id(), claim.type().id());
        String sentence = claim.evidence().text();
        if (!right) {
            errors.add(new Miss(
                    "type",
                    file,
                    label.line(),
                    sentence,
                    label.type().id(),
                    claim.type().id()));
            return;
        }
        attributes.of(label, claim).forEach((attribute, value) -> {
            tally.add(attribute, value);
            if (value < 1) {
                errors.add(new Miss(
                        attribute,
                        file,
                        label.line(),
                        sentence,
                        Attributes.expected(attribute, label),
                        Attributes.got(attribute, claim)));
            }
        });
    }

    private void missed(Label label, String file, Tally tally) {
        if (label.isTrap()) {
            return;
        }
        found(label, false, tally);
        if (label.must()) {
            confuse(label.type().id(), "missed");
            errors.add(new Miss(
                    "missed", file, label.line(), label.quote(), label.type().id(), ""));
        }
    }

    private void found(Label label, boolean right, Tally tally) {
        seen.add(label.type());
        if (label.must()) {
            tally.add(RECALL, right ? 1 : 0);
            tally.add(RECALL + label.type().id(), right ? 1 : 0);
        }
    }

    private void judged(Claim claim, boolean right, Tally tally) {
        seen.add(claim.type());
        tally.add(PRECISION, right ? 1 : 0);
        tally.add(PRECISION + claim.type().id(), right ? 1 : 0);
    }

    private void unpaired(
            Claim claim, List<Label> labels, Set<String> quotes, List<Pair> pairs, String file, Tally tally) {
        List<Label> here =
                labels.stream().filter(label -> quotes.contains(label.quote())).toList();
        boolean twin = pairs.stream()
                .filter(pair -> pair.fit().isRight() && here.contains(pair.label()))
                .anyMatch(pair -> isRight(pair.label(), claim));
        if (twin) {
            return;
        }
        boolean trap = !here.isEmpty() && here.stream().allMatch(Label::isTrap);
        sprung += trap ? 1 : 0;
        judged(claim, false, tally);
        confuse("none", claim.type().id());
        int line = here.isEmpty() ? 0 : here.get(0).line();
        errors.add(new Miss(
                trap ? "trap" : "invented",
                file,
                line,
                claim.evidence().text(),
                "",
                claim.type().id()));
    }

    private static boolean isRight(Label label, Claim claim) {
        Fit fit = Pairing.fit(label, claim);
        return fit.isRight();
    }

    private void confuse(String expected, String got) {
        confusion.computeIfAbsent(expected, any -> new TreeMap<>()).merge(got, 1, Integer::sum);
    }
}
