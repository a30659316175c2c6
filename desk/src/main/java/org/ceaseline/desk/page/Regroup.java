package org.ceaseline.desk.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ceaseline.archive.Decision;
import org.ceaseline.archive.Sieve;
import org.ceaseline.desk.holding.Case;
import org.ceaseline.desk.holding.Reviews;
import org.ceaseline.ledger.Incident;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which claims tell of one event: two incidents become one, or claims become an incident of their own; both can be undone. */
@Controller
final class Regroup {

    private static final String GROUPING = "grouping";
    private static final String MERGE = "merge";
    private static final String SPLIT = "split";

    /** How many days around an incident others are offered. */
    private static final int DAYS = 7;

    private static final int OFFERED = 40;

    private final Desktop desktop;

    Regroup(Desktop desktop) {
        this.desktop = desktop;
    }

    /** Incidents of the days around one, which it could be the same as; those of its own kind first. */
    static List<Incident> neighbours(Case one, Incident incident) {
        Optional<LocalDate> first = incident.time().earliest();
        if (first.isEmpty()) {
            return List.of();
        }
        LocalDate last = incident.time().latest().orElse(first.get());
        Sieve around = Sieve.all().from(first.get().minusDays(DAYS)).to(last.plusDays(DAYS));
        List<Incident> all = new ArrayList<>();
        all.addAll(one.weighed()
                .incidents(around.type(incident.type()), Optional.empty(), OFFERED)
                .rows());
        all.addAll(one.weighed().incidents(around, Optional.empty(), OFFERED).rows());
        return all.stream()
                .filter(other -> !other.id().equals(incident.id()))
                .distinct()
                .limit(OFFERED)
                .toList();
    }

    /** What people have decided on the grouping of these claims and not taken back, newest first. */
    static List<Decision> decisionsOn(Reviews reviews, List<IncidentPage.Told> told) {
        Set<String> claims = new TreeSet<>();
        told.forEach(each -> claims.add(each.claim().id()));
        return reviews.newestFirst()
                .filter(made -> made.draft().kind().equals(Reviews.INCIDENT))
                .filter(made -> made.draft().field().equals(GROUPING))
                .filter(made -> Stream.of(made.draft().subject().split(" ")).anyMatch(claims::contains))
                .filter(made -> reviews.last(Reviews.INCIDENT, made.draft().subject(), GROUPING)
                        .equals(made.draft().after()))
                .filter(made -> !made.draft().after().isEmpty())
                .toList();
    }

    @PostMapping("/incidents/{casebook}/{id}/merge")
    String merge(
            @PathVariable String casebook,
            @PathVariable String id,
            @RequestParam String other,
            @RequestParam String why,
            @ModelAttribute("person") Person person) {
        Case one = desktop.caseOf(casebook);
        Set<String> claims = new LinkedHashSet<>(incident(one, id).claims());
        claims.addAll(incident(one, other).claims());
        if (other.equals(id)) {
            throw new IllegalArgumentException("An incident cannot be merged with itself. Choose another one.");
        }
        return decide(one, List.copyOf(claims), MERGE, why, person);
    }

    @PostMapping("/incidents/{casebook}/{id}/split")
    String split(
            @PathVariable String casebook,
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> claims,
            @RequestParam String why,
            @ModelAttribute("person") Person person) {
        Case one = desktop.caseOf(casebook);
        List<String> all = incident(one, id).claims();
        if (claims.isEmpty() || !all.containsAll(claims) || claims.size() >= all.size()) {
            throw new IllegalArgumentException(
                    "Choose some claims of the incident, but not all of them: those become an incident of their own.");
        }
        return decide(one, claims, SPLIT, why, person);
    }

    @PostMapping("/incidents/{casebook}/{id}/regroup")
    String undo(
            @PathVariable String casebook,
            @PathVariable String id,
            @RequestParam String subject,
            @RequestParam String why,
            @ModelAttribute("person") Person person) {
        Case one = desktop.caseOf(casebook);
        String before = desktop.now().reviews().last(Reviews.INCIDENT, subject, GROUPING);
        if (before.isEmpty()) {
            throw new NotHere("grouping of " + subject);
        }
        write(person, subject, before, "", why);
        return back(one, List.of(subject.split(" ")));
    }

    private static Incident incident(Case one, String id) {
        return one.incident(id).orElseThrow(() -> new NotHere("incident " + id));
    }

    private String decide(Case one, List<String> claims, String what, String why, Person person) {
        String subject = String.join(" ", new TreeSet<>(claims));
        String before = desktop.now().reviews().last(Reviews.INCIDENT, subject, GROUPING);
        write(person, subject, before, what, why);
        return back(one, claims);
    }

    private void write(Person person, String subject, String before, String after, String why) {
        desktop.holdings()
                .decide(
                        person.name(),
                        new Decision.Draft(Reviews.INCIDENT, subject, GROUPING, before, after, why.strip()));
    }

    /** To the incident that the first of the claims tells of now. */
    private String back(Case before, List<String> claims) {
        Case now = desktop.caseOf(before.id());
        return claims.stream()
                .flatMap(claim -> now.incidentsOf(claim).stream())
                .findFirst()
                .map(incident -> "redirect:/incidents/" + before.id() + "/" + incident)
                .orElse("redirect:/incidents?case=" + before.id());
    }
}
