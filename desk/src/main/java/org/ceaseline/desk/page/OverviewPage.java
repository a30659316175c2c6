package org.ceaseline.desk.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceaseline.archive.Summary;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.desk.holding.Case;
import org.ceaseline.desk.holding.Holding;
import org.ceaseline.desk.holding.Names;
import org.ceaseline.desk.picture.Spark;
import org.ceaseline.ledger.AgreementState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first screen: every agreement with its state, what waits, what came in last. */
@Controller
final class OverviewPage {

    private static final int NEWEST = 8;

    private final Desktop desktop;

    OverviewPage(Desktop desktop) {
        this.desktop = desktop;
    }

    /**
     * One agreement on the first screen.
     *
     * @param reviewed incidents found a breach that a person has accepted
     * @param spark incidents by week, as a picture
     */
    public record Card(
            Case of,
            Names names,
            Agreement agreement,
            Summary summary,
            List<String> parties,
            long reviewed,
            Optional<LocalDate> lastDay,
            String spark) {
        public Card {
            parties = List.copyOf(parties);
        }
    }

    @GetMapping("/")
    String overview(Model model, @org.springframework.web.bind.annotation.ModelAttribute("say") Speech say) {
        Holding now = desktop.now();
        List<Card> cards = new ArrayList<>();
        now.conflicts().forEach(one -> one.agreements().forEach(agreement -> cards.add(card(one, agreement, say))));
        model.addAttribute("cases", now.conflicts());
        model.addAttribute("cards", cards);
        model.addAttribute("queue", desktop.queue());
        model.addAttribute("reports", now.newestReports(0, NEWEST));
        model.addAttribute("total", now.countReports());
        model.addAttribute("newest", now.reviews().newestFirst().limit(5).toList());
        return "overview";
    }

    private static Card card(Case one, Agreement agreement, Speech say) {
        Summary summary = one.summary(agreement.id())
                .orElse(new Summary(agreement.id(), AgreementState.NONE, false, 0, 0, 0, List.of()));
        return new Card(
                one,
                one.names(),
                agreement,
                summary,
                agreement.roles().stream()
                        .filter(role -> role.role().equals("party"))
                        .map(Agreement.Role::actor)
                        .distinct()
                        .toList(),
                one.accepted(agreement.id()),
                one.lastDay(),
                Spark.of(summary.weeks(), say.text("overview.spark")));
    }
}
