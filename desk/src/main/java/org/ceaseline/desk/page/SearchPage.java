package org.ceaseline.desk.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.Hits;
import org.ceaseline.desk.holding.Holding;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds claims by words and narrows them by what they say. */
@Controller
final class SearchPage {

    static final List<String> FACETS = List.of(
            "casebook", "agreement", "finding", "type", "modality", "actor", "place", "outlet", "date_precision");
    private static final int MOST = 500;

    /** Rows here are long, and each asks for its claim and whether it is hard to read. */
    private static final int ROWS = 25;

    private static final int SHOWN = 8;

    private final Desktop desktop;

    SearchPage(Desktop desktop) {
        this.desktop = desktop;
    }

    /** A value to narrow by, and where that leads. */
    public record Choice(String value, String name, long count, String link, boolean chosen) {}

    /**
     * A claim that was found.
     *
     * @param hard true where its sentence is not shown until somebody asks for it
     */
    public record Found(Holding.Placed placed, boolean hard) {}

    @GetMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Map<String, String> all,
            @RequestParam(name = "from") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam(name = "to") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to,
            @RequestParam(defaultValue = "10") double km,
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute("say") Speech say,
            @ModelAttribute("person") Person person,
            Model model) {
        Map<String, String> only = new LinkedHashMap<>();
        FACETS.stream()
                .filter(facet -> !all.getOrDefault(facet, "").isBlank())
                .forEach(facet -> only.put(facet, all.getOrDefault(facet, "")));
        Whereabouts where = new Whereabouts(
                all.getOrDefault("near", ""), km, all.getOrDefault("within", ""), all.getOrDefault("zone", ""));
        Sought sought = new Sought(q, from, to, where, only);
        Holding now = desktop.now();
        Hits hits = hits(sought, page);
        model.addAttribute("sought", sought);
        model.addAttribute("zones", desktop.zones());
        model.addAttribute("reviews", now.reviews());
        model.addAttribute("total", hits.total());
        model.addAttribute(
                "part",
                Part.fetched(found(now, hits.claims()), Math.min(hits.total(), MOST), page, sought.path(), ROWS));
        model.addAttribute("saved", SavedSearches.of(now.reviews(), person.name()));
        model.addAttribute("facets", facets(now, hits, sought, say));
        return "search";
    }

    /** Names of places to choose from, asked for where somebody begins to write one. */
    @GetMapping("/search/places")
    String places(Model model) {
        model.addAttribute("places", Whereabouts.names(desktop.now()));
        return "bits :: places";
    }

    /** The hits of a page; behind the last page those of the last. */
    private Hits hits(Sought sought, int page) {
        Archive archive = desktop.holdings().archive();
        int skip = Part.skip(MOST, page, ROWS);
        Hits hits = archive.search(sought.question(desktop, skip, ROWS));
        int last = Part.skip(Math.min(hits.total(), MOST), page, ROWS);
        return last == skip ? hits : archive.search(sought.question(desktop, last, ROWS));
    }

    private static List<Found> found(Holding now, List<String> claims) {
        List<Holding.Placed> found = now.coded(claims);
        Set<String> hard = Sensitive.telling(
                now, found.stream().map(placed -> placed.claim().report()).collect(Collectors.toSet()));
        return found.stream()
                .map(placed -> new Found(placed, hard.contains(placed.claim().report())))
                .toList();
    }

    private static Map<String, List<Choice>> facets(Holding now, Hits hits, Sought sought, Speech say) {
        Map<String, List<Choice>> facets = new LinkedHashMap<>();
        for (String facet : FACETS) {
            List<Choice> choices = new ArrayList<>();
            hits.facets()
                    .getOrDefault(facet, Map.of())
                    .forEach((value, count) -> choices.add(new Choice(
                            value,
                            name(now, facet, value, say),
                            count,
                            sought.with(facet, value).path(),
                            value.equals(sought.only().get(facet)))));
            List<Choice> shown = choices.stream().limit(SHOWN).toList();
            if (!shown.isEmpty()) {
                facets.put(facet, shown);
            }
        }
        return facets;
    }

    private static String name(Holding now, String facet, String value, Speech say) {
        return switch (facet) {
            case "type" -> say.of("type", value);
            case "finding" -> say.of("verdict", value);
            case "agreement" -> agreement(now, value);
            case "modality" -> say.of("modality", value);
            case "date_precision" -> say.of("date_precision", value);
            case "casebook" -> now.caseOf(value)
                    .map(one -> one.casebook().title())
                    .filter(title -> !title.isBlank())
                    .orElse(value.equals("none") ? say.text("casebook.none") : value);
            default -> now.cases().values().stream()
                    .map(one -> one.names().of(value))
                    .filter(name -> !name.equals(value))
                    .findFirst()
                    .orElse(value.isBlank() ? say.text("claim.outlet_unnamed") : value);
        };
    }

    /** The title of an agreement by {@code casebook/agreement}. */
    private static String agreement(Holding now, String value) {
        int slash = value.indexOf('/');
        return now.caseOf(value.substring(0, Math.max(0, slash)))
                .map(one -> one.names().of(value.substring(slash + 1)))
                .orElse(value);
    }
}
