package org.ceaseline.desk.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.archive.Taken;
import org.ceaseline.desk.holding.Holding;
import org.ceaseline.desk.holding.ReportHead;
import org.ceaseline.desk.intake.Run;
import org.ceaseline.desk.intake.Runs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Bringing pages in: pasted, uploaded or from a folder; tried first, watched on the way, taken back afterwards. */
@Controller
final class ImportPage {

    private static final int MOST_FILES = 500;
    private static final int MOST_REPORTS = 100;
    private static final int MOST_CLAIMS = 100;
    private static final int NAME_BYTES = 4;

    private final Desktop desktop;
    private final Runs runs;

    ImportPage(Desktop desktop, Runs runs) {
        this.desktop = desktop;
        this.runs = runs;
    }

    @GetMapping("/import")
    String form(@RequestParam(defaultValue = "1") int page, @ModelAttribute("say") Speech say, Model model) {
        Map<String, String> titles = new HashMap<>();
        runs.shelf()
                .books()
                .forEach((id, book) ->
                        titles.put(id, book.title().isBlank() ? say.text("casebook.none") : book.title()));
        model.addAttribute("titles", titles);
        model.addAttribute("books", runs.shelf().books().values());
        model.addAttribute("chosen", desktop.first().map(one -> one.id()).orElse("none"));
        List<Taken> taken = new ArrayList<>(desktop.holdings().archive().intakes());
        Collections.reverse(taken);
        model.addAttribute("part", Part.of(taken, page, "/import"));
        return "import";
    }

    @PostMapping("/import/paste")
    String paste(
            @RequestParam String text,
            @RequestParam(defaultValue = "") String name,
            @RequestParam String casebook,
            @RequestParam(defaultValue = "") String dry,
            @ModelAttribute("person") Person person) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("Nothing was pasted. Paste the text or the source of a page.");
        }
        byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        Runs.Piece piece = new Runs.Piece(nameOf(name, text), bytes);
        return watch(runs.read(List.of(piece), casebook, person.name(), !dry.isEmpty()));
    }

    /** The name that was given, else one made from the text: the same text keeps the same name. */
    private static String nameOf(String name, String text) {
        String head = text.substring(0, Math.min(text.length(), 2000)).toLowerCase(Locale.ROOT);
        String ending = head.contains("<html") || head.contains("<!doctype html") ? ".html" : ".txt";
        if (!name.isBlank()) {
            return name.toLowerCase(Locale.ROOT).endsWith(ending) ? name : name + ending;
        }
        return "pasted-" + String.format(Locale.ROOT, "%0" + 2 * NAME_BYTES + "x", text.hashCode()) + ending;
    }

    @PostMapping("/import/upload")
    String upload(
            @RequestParam("files") List<MultipartFile> files,
            @RequestParam String casebook,
            @RequestParam(defaultValue = "") String dry,
            @ModelAttribute("person") Person person)
            throws IOException {
        List<Runs.Piece> pieces = new ArrayList<>();
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                pieces.add(new Runs.Piece(
                        Optional.ofNullable(file.getOriginalFilename()).orElse("page"), file.getBytes()));
            }
        }
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("No file was chosen. Choose one or more.");
        }
        if (pieces.size() > MOST_FILES) {
            throw new IllegalArgumentException(
                    "At most " + MOST_FILES + " files go in at a time. Read a folder instead.");
        }
        return watch(runs.read(pieces, casebook, person.name(), !dry.isEmpty()));
    }

    @PostMapping("/import/folder")
    String folder(
            @RequestParam String path,
            @RequestParam String casebook,
            @RequestParam(defaultValue = "") String dry,
            @ModelAttribute("person") Person person) {
        try {
            Path named = Path.of(path.strip());
            if (path.isBlank() || !named.isAbsolute()) {
                throw new IllegalArgumentException("Name the folder in full, from the root of the machine.");
            }
            return watch(runs.readPath(named, casebook, person.name(), !dry.isEmpty()));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("\"" + path + "\" is no path.", e);
        }
    }

    private static String watch(Run run) {
        return "redirect:/import/runs/" + run.number();
    }

    @GetMapping("/import/runs/{number}")
    String run(@PathVariable long number, Model model) {
        Run run = runs.run(number).orElseThrow(() -> new NotHere("run " + number));
        Holding now = desktop.now();
        List<ReportHead> came = run.reports().stream()
                .limit(MOST_REPORTS)
                .flatMap(id -> now.report(id).stream())
                .toList();
        model.addAttribute("run", run);
        model.addAttribute("came", came);
        model.addAttribute("reviews", now.reviews());
        model.addAttribute(
                "placed",
                came.stream()
                        .flatMap(head -> now.claimsOn(head.id()).stream())
                        .limit(MOST_CLAIMS)
                        .toList());
        return "run";
    }

    @PostMapping("/import/withdraw")
    String withdraw(
            @RequestParam long number,
            @RequestParam String why,
            @RequestParam(defaultValue = "") String again,
            @ModelAttribute("person") Person person) {
        if (again.isEmpty()) {
            desktop.holdings().as(person.name()).withdraw(number, why);
        } else {
            desktop.holdings().as(person.name()).bringBack(number, why);
        }
        return "redirect:/import#intakes";
    }
}
