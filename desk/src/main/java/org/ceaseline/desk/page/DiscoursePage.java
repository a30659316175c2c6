package org.ceaseline.desk.page;

import java.util.List;
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
        List<Cell> cells = desktop.now().cases().values().stream()
                .map(one -> one.weighed().threads())
                .filter(threads -> !threads.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .filter(outlet -> outlet.threads() > 0)
                .map(outlet -> new Cell(outlet.outlet(), outlet.reports(), outlet.threads(), outlet.comments()))
                .toList();
        model.addAttribute("cells", cells);
        model.addAttribute("smallest", SMALLEST_CELL);
        return "discourse";
    }
}
