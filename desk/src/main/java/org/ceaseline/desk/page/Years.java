package org.ceaseline.desk.page;

import java.time.Year;
import java.util.Optional;
import org.ceaseline.archive.Decision;
import org.ceaseline.desk.holding.Reviews;
import org.ceaseline.desk.intake.Runs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The year of a report, set by a person: every date of it is read anew, and taken back the same way. */
@Controller
final class Years {

    private static final String REPORT = "report";
    private static final String FIELD = "year";

    private final Desktop desktop;
    private final Runs runs;

    Years(Desktop desktop, Runs runs) {
        this.desktop = desktop;
        this.runs = runs;
    }

    /** The decision by which a year stands; empty where none does. */
    static Optional<Decision> set(Reviews reviews, String report) {
        return reviews.of(REPORT, report).decisions().stream()
                .filter(made -> made.draft().field().equals(FIELD))
                .reduce((earlier, later) -> later)
                .filter(made -> !made.draft().after().isEmpty());
    }

    /**
     * Sets the year, or takes it back.
     *
     * @param written as written; empty to let the program decide again
     * @param back not empty to take it back, whatever year is written
     * @param seen the year that the page showed as set
     */
    @PostMapping("/reports/{id}/year")
    String year(
            @PathVariable String id,
            @RequestParam(name = "year", defaultValue = "") String written,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam String why,
            @ModelAttribute("person") Person person) {
        String year = back.isEmpty() ? written : "";
        if (desktop.now().report(id).isEmpty()) {
            throw new NotHere("report " + id);
        }
        if (!year.isEmpty() && !isYear(year)) {
            throw new IllegalArgumentException("\"" + year + "\" is no year. Write four digits, for example 2018.");
        }
        desktop.holdings().decide(person.name(), new Decision.Draft(REPORT, id, FIELD, seen, year, why.strip()));
        runs.recode(id, person.name());
        return "redirect:/reports/" + id + "#dates";
    }

    private static boolean isYear(String text) {
        return text.matches("[0-9]{4}") && Integer.parseInt(text) >= 1800 && Integer.parseInt(text) <= Year.MAX_VALUE;
    }
}
