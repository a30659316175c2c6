package org.ceaseline.desk.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ceaseline.archive.Decision;
import org.ceaseline.desk.holding.Reviews;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Searches that a person wants to find again, each under a name of their own. */
@Controller
final class SavedSearches {

    private static final String KIND = "search";
    private static final String FIELD = "address";
    private static final int LONGEST_NAME = 60;

    private final Desktop desktop;

    SavedSearches(Desktop desktop) {
        this.desktop = desktop;
    }

    /** A search by its name. */
    public record Saved(String name, String address) {}

    /** The searches of a person, the first saved first. */
    static List<Saved> of(Reviews reviews, String person) {
        Map<String, String> byName = new LinkedHashMap<>();
        reviews.ofKind(KIND)
                .filter(made -> made.draft().subject().startsWith(person + "/"))
                .forEach(made -> byName.put(
                        made.draft().subject().substring(person.length() + 1),
                        made.draft().after()));
        byName.values().removeIf(String::isEmpty);
        return byName.entrySet().stream()
                .map(saved -> new Saved(saved.getKey(), saved.getValue()))
                .toList();
    }

    @PostMapping("/search/save")
    String save(
            @RequestParam String name,
            @RequestParam String address,
            @ModelAttribute("say") Speech say,
            @ModelAttribute("person") Person person) {
        String clean = name.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A saved search has a name of 1 to " + LONGEST_NAME + " characters.");
        }
        if (!address.startsWith("/search?")) {
            throw new IllegalArgumentException("Only a search can be saved here.");
        }
        write(person, clean, address, say.text("search.saved.why"));
        return "redirect:" + address;
    }

    @PostMapping("/search/forget")
    String forget(
            @RequestParam String name, @ModelAttribute("say") Speech say, @ModelAttribute("person") Person person) {
        write(person, name, "", say.text("search.forgotten.why"));
        return "redirect:/search";
    }

    private void write(Person person, String name, String address, String why) {
        String subject = person.name() + "/" + name;
        String before = desktop.now().reviews().last(KIND, subject, FIELD);
        if (!before.equals(address)) {
            desktop.holdings().decide(person.name(), new Decision.Draft(KIND, subject, FIELD, before, address, why));
        }
    }
}
