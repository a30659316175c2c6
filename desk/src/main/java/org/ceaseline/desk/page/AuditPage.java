package org.ceaseline.desk.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.ceaseline.archive.AuditEntry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was done, line by line, the newest first, and whether the archive is whole. */
@Controller
final class AuditPage {

    private final Desktop desktop;

    AuditPage(Desktop desktop) {
        this.desktop = desktop;
    }

    @GetMapping("/audit")
    String audit(
            @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "") String verify, Model model) {
        List<AuditEntry> lines = new ArrayList<>();
        try (Stream<AuditEntry> all = desktop.holdings().archive().audit()) {
            all.forEach(lines::add);
        }
        Collections.reverse(lines);
        model.addAttribute("part", Part.of(lines, page, "/audit"));
        model.addAttribute("head", desktop.now().head());
        if (!verify.isEmpty()) {
            model.addAttribute("damages", desktop.holdings().archive().verify());
        }
        return "audit";
    }
}
