package org.ceaseline.desk.page;

import java.util.List;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.AuditEntry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String verify,
            @ModelAttribute("say") Speech say,
            Model model) {
        Archive archive = desktop.holdings().archive();
        long total =
                archive.lastOfAudit(0, 1).stream().mapToLong(AuditEntry::seq).sum();
        List<Trail.Line> lines = Trail.told(archive.lastOfAudit(Part.skip(total, page), Part.ROWS), say);
        model.addAttribute("part", Part.fetched(lines, total, page, "/audit"));
        model.addAttribute("head", desktop.now().head());
        if (!verify.isEmpty()) {
            model.addAttribute("damages", archive.verify());
        }
        return "audit";
    }
}
