package org.ceaseline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.Damage;
import org.ceaseline.archive.Sieve;
import org.ceaseline.desk.guard.Accounts;
import org.ceaseline.desk.guard.Role;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.Transition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people decide at the desk: each decision has a reason, is a line of the audit, and can be undone. */
class DecidingTest {

    private static final String PASSWORD = "a long password";

    private Served served;
    private Served cem;

    @BeforeEach
    void start() {
        served = Served.withLogin();
        Accounts accounts = Accounts.in(served.folder.resolve("desk"));
        accounts.put("berta", Role.REVIEWER, PASSWORD);
        accounts.put("cem", Role.REVIEWER, PASSWORD);
        served.logIn("berta", PASSWORD);
        cem = served.another();
        cem.logIn("cem", PASSWORD);
        served.get("/");
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private <T> T ask(Function<Archive, T> question) {
        served.get("/");
        try (Archive archive = Archive.open(served.folder, Clock.systemUTC(), "test")) {
            return question.apply(archive);
        }
    }

    private List<Incident> incidents() {
        return ask(archive -> archive.weighed("arland")
                .incidents(Sieve.all(), Optional.empty(), 500)
                .rows());
    }

    private Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        incidents().forEach(incident -> ids.add(incident.id()));
        return ids;
    }

    private List<Damage> damages() {
        return ask(Archive::verify);
    }

    private static String to(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
    }

    private static List<String> all(String page, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void aClaimThatIsSplitOffBecomesAnIncidentOfItsOwnUntilThatIsUndone() {
        Set<String> before = ids();
        Incident two = incidents().stream()
                .filter(incident -> incident.claims().size() > 1)
                .findFirst()
                .orElseThrow();
        String claim = two.claims().get(1);
        String now = to(served.post(
                "/incidents/arland/" + two.id() + "/split", Map.of("claims", claim, "why", "Another street.")));
        assertThat(incidents())
                .anySatisfy(incident -> assertThat(incident.claims()).containsExactly(claim));
        assertThat(served.get(now).body()).contains("Another street.").contains("Split off");
        served.post(now + "/regroup", Map.of("subject", claim, "why", "The same street."));
        assertThat(ids()).isEqualTo(before);
    }

    @Test
    void twoIncidentsAreMergedWithAReasonAndTheMergeIsUndone() {
        Set<String> before = ids();
        String one =
                before.stream().filter(id -> !offered(id).isEmpty()).findFirst().orElseThrow();
        String other = offered(one).get(0);
        String merge = "/incidents/arland/" + one + "/merge";
        assertThat(served.post(merge, Map.of("other", other, "why", " ")).statusCode())
                .isEqualTo(400);
        String now = to(served.post(merge, Map.of("other", other, "why", "One salvo, told twice.")));
        assertThat(ids()).hasSize(before.size() - 1);
        String page = served.get(now).body();
        assertThat(page).contains("One salvo, told twice.").contains("Merged");
        String subject = all(page, "name=\"subject\" value=\"([^\"]+)\"").get(0);
        served.post(now + "/regroup", Map.of("subject", subject, "why", "Two salvoes after all."));
        assertThat(ids()).isEqualTo(before);
        assertThat(damages()).isEmpty();
    }

    private HttpResponse<String> move(String incident, String to, String seen, String other, String why) {
        return served.post(
                "/incidents/arland/" + incident + "/verification",
                Map.of("to", to, "seen", seen, "other", other, "why", why));
    }

    @Test
    void anIncidentIsMovedOnStepByStepWithReasonsAndTheLedgerObeys() {
        Incident incident = incidents().stream()
                .filter(each -> !findings(each.id()).isEmpty())
                .findFirst()
                .orElseThrow();
        String id = incident.id();
        String page = "/incidents/arland/" + id;
        List<String> before = findings(id);
        assertThat(served.get(page).body()).contains("raw: put together by the program");
        assertThat(move(id, "verified", "", "", "At once.").statusCode()).isEqualTo(400);
        assertThat(move(id, "triaged", "", "", " ").statusCode()).isEqualTo(400);
        to(move(id, "triaged", "", "", "Worth a look."));
        String other = offered(id).get(0);
        assertThat(move(id, "duplicate_of", "", other, "Seen too late.").statusCode())
                .isEqualTo(409);
        to(move(id, "under_verification", "triaged", "", "Two officers are there."));
        to(served.post(
                page + "/verification",
                Map.of(
                        "to",
                        "refuted",
                        "seen",
                        "under_verification",
                        "evidence",
                        incident.claims().get(0),
                        "why",
                        "There is no crater.")));
        assertThat(served.get(page).body())
                .contains("There is no crater. [" + incident.claims().get(0) + "]")
                .contains("Two officers are there.")
                .contains("refuted at the desk: There is no crater.");
        assertThat(findings(id)).isNotEqualTo(before).allMatch(verdict -> verdict.equals("NOT_COVERED"));
        assertThat(move(id, "verified", "refuted", "", "It is so.").statusCode())
                .isEqualTo(400);
        to(move(id, "reopened", "refuted", "", "A crater after all."));
        assertThat(findings(id)).isEqualTo(before);
        assertThat(move(id, "duplicate_of", "reopened", id, "The same.").statusCode())
                .isEqualTo(400);
        to(move(id, "duplicate_of", "reopened", other, "The same salvo."));
        assertThat(served.get(page).body()).contains("/incidents/arland/" + other);
        to(move(id, "reopened", "duplicate_of " + other, "", "Another one."));
        assertThat(damages()).isEmpty();
    }

    private List<String> findings(String incident) {
        return ask(archive -> archive.weighed("arland").findingsOn(incident).stream()
                .map(finding -> finding.verdict().name())
                .toList());
    }

    private List<String> offered(String incident) {
        return all(served.get("/incidents/arland/" + incident).body(), "<option value=\"(i-[0-9a-f]+)\"");
    }

    @Test
    void aYearThatIsSetMovesTheDatesOfTheReportAndIsTakenBack() {
        String report = served.firstLink("/reports", "/reports/r-");
        String id = report.substring(report.lastIndexOf('/') + 1);
        List<String> days = daysOn(id);
        assertThat(days).isNotEmpty();
        assertThat(served.post(report + "/year", Map.of("year", "20l4", "seen", "", "why", "x"))
                        .statusCode())
                .isEqualTo(400);
        to(served.post(report + "/year", Map.of("year", "2014", "seen", "", "why", "The bulletin is of 2014.")));
        assertThat(daysOn(id)).isNotEqualTo(days).anySatisfy(day -> assertThat(day)
                .startsWith("2014"));
        assertThat(served.get(report).body())
                .contains("The bulletin is of 2014.")
                .contains("berta");
        assertThat(cem.post(report + "/year", Map.of("year", "2015", "seen", "", "why", "I saw nothing set."))
                        .statusCode())
                .isEqualTo(409);
        to(served.post(report + "/year", Map.of("year", "", "seen", "2014", "why", "It was right before.")));
        assertThat(daysOn(id)).isEqualTo(days);
        assertThat(damages()).isEmpty();
    }

    private List<String> daysOn(String report) {
        return ask(archive -> archive.claimsOn(report).getOrDefault("arland", List.of()).stream()
                .map(claim -> claim.time().start().map(Object::toString).orElse("-"))
                .toList());
    }

    @Test
    void anEndOfTheTruceNeedsTwoPersons() {
        served.paste(
                "Assault on Oskel\n\n26 April 2016\n\nThe Belmark Guard launched a ground assault on the village of Oskel"
                        + " on Monday, the Arland Defence Force said.\n");
        served.paste(
                "Storm of Tarn Hollow\n\n27 April 2016\n\nThe Arland Defence Force stormed the village of Tarn Hollow on"
                        + " Tuesday, the Belmark Council said.\n");
        served.paste(
                "Shells on Pellam\n\n9 May 2016\n\nThe Belmark Guard shelled Pellam on Sunday, the Arland Defence Force"
                        + " said.\n");
        Transition end = steps().stream()
                .filter(step -> step.needed() > 1 && step.standing() == Transition.Standing.PROPOSED)
                .findFirst()
                .orElseThrow();
        Map<String, String> accept = Map.of("id", end.id(), "act", "accept", "seen", "", "why", "Both say so.");
        to(served.post("/review/state", accept));
        assertThat(served.get("/review?kind=state&at=" + end.id()).body())
                .contains("Accepted so far by")
                .contains("berta");
        served.post("/review/state", Map.of("id", end.id(), "act", "accept", "seen", "accept", "why", "Once more."));
        assertThat(standing(end)).isEqualTo(Transition.Standing.PROPOSED);
        to(cem.post("/review/state", accept));
        assertThat(standing(end)).isEqualTo(Transition.Standing.ACCEPTED);
    }

    private List<Transition> steps() {
        return ask(archive ->
                archive.weighed("arland").lifeLine("merrow-2016").orElseThrow().transitions());
    }

    private Transition.Standing standing(Transition step) {
        return steps().stream()
                .filter(each -> each.id().equals(step.id()))
                .map(Transition::standing)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoeverWasSlowerIsToldSoAndTheFirstDecisionStands() {
        String id = all(served.get("/review?kind=incident").body(), "name=\"id\" value=\"(i-[0-9a-f]+)\"")
                .get(0);
        assertThat(cem.get("/review?kind=incident&at=" + id).body()).contains("value=\"" + id + "\"");
        to(served.post("/review/incident", Map.of("id", id, "act", "accept", "seen", "", "why", "Three saw it.")));
        HttpResponse<String> late =
                cem.post("/review/incident", Map.of("id", id, "act", "reject", "seen", "", "why", "Nobody saw it."));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Somebody was faster");
        assertThat(cem.get("/incidents/arland/" + id).body()).contains("accepted");
    }

    @Test
    void aRejectedClaimLeavesTheLedgerAndComesBackWithTheUndo() {
        Incident alone = incidents().stream()
                .filter(incident ->
                        incident.claims().size() == 1 && incident.headlines().isEmpty())
                .findFirst()
                .orElseThrow();
        String claim = alone.claims().get(0);
        to(served.post("/review/claim", Map.of("id", claim, "act", "reject", "seen", "", "why", "A drill.")));
        assertThat(ids()).doesNotContain(alone.id());
        to(served.post("/review/undo", Map.of()));
        assertThat(ids()).contains(alone.id());
    }

    @Test
    void aSearchIsSavedUnderANameForOnePersonAndForgotten() {
        String address = "/search?q=mortars&type=shelling";
        to(served.post("/search/save", Map.of("name", "Mortars here", "address", address)));
        assertThat(served.get("/search").body()).contains("Mortars here").contains(address.replace("&", "&amp;"));
        assertThat(cem.get("/search").body()).doesNotContain("Mortars here");
        to(served.post("/search/forget", Map.of("name", "Mortars here")));
        assertThat(served.get("/search").body()).doesNotContain("Mortars here");
        assertThat(served.post("/search/save", Map.of("name", "Out", "address", "https://elsewhere.example/"))
                        .statusCode())
                .isEqualTo(400);
    }
}
