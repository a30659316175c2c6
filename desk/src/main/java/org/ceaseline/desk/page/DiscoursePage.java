package org.ceaseline.desk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ceaseline.desk.holding.ReportHead;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What readers write below reports, as counts only. Small counts are not shown. */
@Controller
final class DiscoursePage {

    /** Fewer comments than these are not counted out. */
    static final int SMALLEST_CELL = 10;

    private final Desktop desktop;

    DiscoursePage(Desktop desktop) {
        this.desktop = desktop;
    }

    /** The threads of one outlet. */
    public record Cell(String outlet, long reports, long threads, long comments) {
        public boolean isShown() {
            return comments >= SMALLEST_CELL;
        }
    }

    @GetMapping("/discourse")
    String discourse(Model model) {
        Map<String, List<ReportHead>> byOutlet = new TreeMap<>();
        desktop.now().reports().forEach(report -> byOutlet.computeIfAbsent(report.outlet(), key -> new ArrayList<>())
                .add(report));
        List<Cell> cells = new ArrayList<>();
        byOutlet.forEach((outlet, reports) -> cells.add(new Cell(
                outlet,
                reports.size(),
                reports.stream().filter(report -> report.comments() > 0).count(),
                reports.stream().mapToLong(ReportHead::comments).sum())));
        model.addAttribute(
                "cells", cells.stream().filter(cell -> cell.threads() > 0).toList());
        model.addAttribute("smallest", SMALLEST_CELL);
        return "discourse";
    }
}
