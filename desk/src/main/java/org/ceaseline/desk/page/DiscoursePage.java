package org.ceaseline.desk.page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.archive.Threads;
import org.ceaseline.archive.Weighed;
import org.ceaseline.coding.Discourse;
import org.ceaseline.coding.Discourse.Count;
import org.ceaseline.coding.Discourse.Group;
import org.ceaseline.coding.Discourse.Grouping;
import org.ceaseline.coding.Discourse.Hallmark;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What readers write below reports, as counts only. Small counts are not shown. */
@Controller
final class DiscoursePage {

    private static final List<String> CUTS = List.of("outlet", "week", "report");

    private final Desktop desktop;

    DiscoursePage(Desktop desktop) {
        this.desktop = desktop;
    }

    /** The threads of one outlet. */
    public record Cell(String outlet, long reports, long threads, long comments) {
        public boolean isShown() {
            return comments >= Discourse.FEWEST;
        }
    }

    /**
     * How often one thing is said.
     *
     * @param ofWhom id of each target, and how many comments say it of that one
     */
    public record Mark(String id, int comments, String share, String interval, Map<String, Integer> ofWhom) {}

    /** The comments of one group; without marks where they are too few. */
    public record Said(String name, int comments, boolean shown, List<Mark> marks) {}

    @GetMapping("/discourse")
    String discourse(
            @RequestParam(defaultValue = "outlet") String by, @RequestParam(defaultValue = "1") int page, Model model) {
        String cut = CUTS.contains(by) ? by : CUTS.get(0);
        List<Weighed> weighed = desktop.now().cases().values().stream()
                .map(one -> one.weighed())
                .filter(one -> !one.threads().isEmpty())
                .limit(1)
                .toList();
        List<Group> groups =
                weighed.stream().flatMap(one -> one.discourse().stream()).toList();
        model.addAttribute("cells", cells(weighed));
        model.addAttribute("smallest", Discourse.FEWEST);
        model.addAttribute("all", said(groups, Grouping.ALL).stream().findFirst());
        model.addAttribute("cuts", CUTS);
        model.addAttribute("cut", cut);
        model.addAttribute(
                "part",
                Part.of(said(groups, Grouping.valueOf(cut.toUpperCase(Locale.ROOT))), page, "/discourse?by=" + cut));
        return "discourse";
    }

    private static List<Cell> cells(List<Weighed> weighed) {
        return weighed.stream()
                .flatMap(one -> one.threads().stream())
                .filter(outlet -> outlet.threads() > 0)
                .map(DiscoursePage::cell)
                .toList();
    }

    private static Cell cell(Threads outlet) {
        return new Cell(outlet.outlet(), outlet.reports(), outlet.threads(), outlet.comments());
    }

    private static List<Said> said(List<Group> groups, Grouping grouping) {
        return groups.stream()
                .filter(group -> group.grouping() == grouping)
                .sorted(Comparator.comparing(Group::name))
                .map(group -> new Said(group.name(), group.comments(), !group.isSuppressed(), marks(group)))
                .toList();
    }

    /** What is said most comes first; what nobody says is left out. */
    private static List<Mark> marks(Group group) {
        return group.counts().entrySet().stream()
                .filter(entry -> entry.getValue().comments() > 0)
                .sorted(Map.Entry.<Hallmark, Count>comparingByValue(
                                Comparator.comparing(Count::comments).reversed())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> mark(group, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Mark mark(Group group, Hallmark hallmark, Count count) {
        Map<String, Integer> ofWhom = new LinkedHashMap<>();
        Optional.ofNullable(group.targets().get(hallmark))
                .orElse(Map.of())
                .forEach((target, comments) -> ofWhom.put(id(target), comments));
        return new Mark(
                id(hallmark),
                count.comments(),
                percent(count.share()),
                percent(count.low()) + " – " + percent(count.high()),
                ofWhom);
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
