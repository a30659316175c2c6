package org.ceaseline.desk.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ceaseline.archive.Filed;
import org.ceaseline.capture.Report;
import org.ceaseline.capture.Versions;
import org.ceaseline.coding.Claim;
import org.ceaseline.desk.holding.Holding;
import org.ceaseline.desk.holding.ReportHead;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The reports: the list, one of them with its claims marked, and its page without anything that could act. */
@Controller
final class ReportPage {

    private static final int LARGEST_RENDERED = 8 << 20;

    private final Desktop desktop;

    ReportPage(Desktop desktop) {
        this.desktop = desktop;
    }

    @GetMapping("/reports")
    String list(@RequestParam(defaultValue = "1") int page, @RequestParam Optional<Long> intake, Model model) {
        Holding now = desktop.now();
        model.addAttribute("intake", intake);
        model.addAttribute(
                "part", intake.map(number -> ofIntake(now, number, page)).orElseGet(() -> all(now, page)));
        return "reports";
    }

    private static Part<ReportHead> all(Holding now, int page) {
        long total = now.countReports();
        return Part.fetched(now.newestReports(Part.skip(total, page), Part.ROWS), total, page, "/reports");
    }

    private Part<ReportHead> ofIntake(Holding now, long intake, int page) {
        Part<String> ids = Part.of(desktop.holdings().archive().reportsOf(intake), page, "/reports?intake=" + intake);
        return new Part<>(
                ids.rows().stream().flatMap(id -> now.report(id).stream()).toList(),
                ids.number(),
                ids.pages(),
                ids.total(),
                ids.path());
    }

    @GetMapping("/reports/{id}")
    String report(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String claim,
            @RequestParam(defaultValue = "") String show,
            Model model) {
        Holding now = desktop.now();
        Report report = report(id);
        List<Holding.Placed> placed = now.claimsOn(id);
        List<Lit.Block> blocks =
                Lit.blocks(report, placed.stream().map(Holding.Placed::claim).toList(), claim);
        model.addAttribute("report", report);
        model.addAttribute("placed", placed);
        model.addAttribute(
                "orphaned",
                placed.stream()
                        .map(Holding.Placed::claim)
                        .filter(each -> !Lit.holds(report, each))
                        .map(Claim::id)
                        .toList());
        model.addAttribute(
                "article",
                blocks.stream().filter(block -> !block.kind().equals("comment")).toList());
        model.addAttribute(
                "comments",
                blocks.stream().filter(block -> block.kind().equals("comment")).toList());
        model.addAttribute("asked", claim);
        model.addAttribute("head", now.report(id));
        model.addAttribute("reviews", now.reviews());
        model.addAttribute("sensitive", Sensitive.why(placed));
        model.addAttribute("shown", show.equals("yes"));
        model.addAttribute("year", Years.set(now.reviews(), id));
        captures(model, report);
        model.addAttribute("fileNames", desktop.holdings().archive().names(report.evidence()));
        return "report";
    }

    /** Every capture of the page, and what changed since the one before this. */
    private void captures(Model model, Report report) {
        List<Filed> captures = desktop.holdings().archive().captures(report.id());
        Optional<Report> earlier = Optional.empty();
        for (Filed capture : captures) {
            if (capture.report().id().equals(report.id())) {
                break;
            }
            earlier = Optional.of(capture.report());
        }
        model.addAttribute("captures", captures.stream().map(ReportHead::of).toList());
        model.addAttribute("earlier", earlier);
        model.addAttribute(
                "changes",
                earlier.map(before -> Versions.difference(before, report)).orElse(List.of()));
    }

    /** The page as captured, cleaned: no script, no style, no form, nothing from elsewhere. Shown in a sandbox only. */
    @GetMapping("/reports/{id}/capture")
    ResponseEntity<byte[]> capture(@PathVariable String id) {
        Report report = report(id);
        byte[] bytes = desktop.holdings()
                .archive()
                .evidence(report.evidence())
                .orElseThrow(() -> new NotHere("capture of " + id));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .header(
                        "Content-Security-Policy",
                        "sandbox; default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .body(cleaned(bytes, report).getBytes(StandardCharsets.UTF_8));
    }

    static String cleaned(byte[] bytes, Report report) {
        String head = new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1);
        boolean page = head.toLowerCase(java.util.Locale.ROOT).contains("<html")
                || head.toLowerCase(java.util.Locale.ROOT).contains("<!doctype html");
        Document clean;
        if (page && bytes.length <= LARGEST_RENDERED) {
            Document dirty = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
            clean = new Cleaner(safe()).clean(dirty);
        } else {
            clean = Document.createShell("");
            clean.body().appendElement("pre").text(report.text());
        }
        clean.title(report.title());
        clean.charset(StandardCharsets.UTF_8);
        clean.head().appendElement("link").attr("rel", "stylesheet").attr("href", "/static/capture.css");
        clean.body().attr("dir", "auto");
        return clean.outerHtml();
    }

    /** Words and their order; no address leads anywhere and nothing is loaded. */
    private static Safelist safe() {
        return new Safelist()
                .addTags("p", "br", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "b", "strong")
                .addTags("i", "em", "u", "sub", "sup", "table", "thead", "tbody", "tr", "td", "th", "caption", "pre")
                .addTags(
                        "article",
                        "section",
                        "header",
                        "footer",
                        "main",
                        "aside",
                        "figure",
                        "figcaption",
                        "div",
                        "span")
                .addTags("dl", "dt", "dd", "time", "q", "cite", "hr", "small")
                .addAttributes("td", "colspan", "rowspan")
                .addAttributes("th", "colspan", "rowspan");
    }

    /** Where a claim stands: its report, with the sentence lit. */
    @GetMapping("/claims/{id}")
    String claim(@PathVariable String id) {
        String report = desktop.now()
                .claim(id)
                .map(placed -> placed.claim().report())
                .or(() -> desktop.holdings().archive().claim(id).map(Claim::report))
                .orElseThrow(() -> new NotHere("claim " + id));
        return "redirect:/reports/" + report + "?claim=" + id + "#lit";
    }

    private Report report(String id) {
        Optional<Report> found = desktop.holdings().archive().report(id);
        return found.orElseThrow(() -> new NotHere("report " + id));
    }
}
