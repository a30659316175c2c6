package org.ceaseline.command.coding;

import java.util.List;
import java.util.Locale;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Coder.Explanation;
import org.ceaseline.syntax.Token;

/** A sentence with its tree, what matched and why others lost, for reading. */
final class ExplainPage {

    private ExplainPage() {}

    static String text(String whole, Explanation explanation) {
        StringBuilder page = new StringBuilder();
        page.append(explanation.section())
                .append(": ")
                .append(
                        whole,
                        explanation.sentence().start(),
                        explanation.sentence().end())
                .append('\n');
        for (Token token : explanation.sentence().tokens()) {
            page.append(String.format(
                    Locale.ROOT,
                    "  %3d %-18s %-18s %-6s %-5s %3d %s%n",
                    token.index() + 1,
                    token.form(),
                    token.lemma(),
                    token.upos(),
                    token.xpos(),
                    token.head() + 1,
                    token.relation()));
        }
        explanation.trace().forEach(line -> page.append("  ").append(line).append('\n'));
        explanation
                .claims()
                .forEach(claim -> page.append("  claim ").append(line(claim)).append('\n'));
        return page.append('\n').toString();
    }

    /** One claim on one line, for people. */
    static String line(Claim claim) {
        List<String> actors =
                claim.actors().stream().map(Claim.ActorMention::surface).toList();
        List<String> targets =
                claim.targets().stream().map(Claim.ActorMention::surface).toList();
        String who = String.join(", ", actors) + (targets.isEmpty() ? "" : " -> " + String.join(", ", targets));
        String where = String.join(
                ", ", claim.places().stream().map(Claim.PlaceMention::surface).toList());
        return claim.type().id() + (claim.negative() ? " (not)" : "") + " | " + who + " | " + where + " | "
                + ClaimLine.date(claim.time()).orElse("no date") + " | "
                + claim.modality().name().toLowerCase(Locale.ROOT) + " | "
                + String.join(
                        " > ", claim.chain().stream().map(Claim.Voice::surface).toList()) + " | "
                + String.join(" ", claim.rules());
    }
}
