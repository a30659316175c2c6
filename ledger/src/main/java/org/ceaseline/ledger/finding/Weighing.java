package org.ceaseline.ledger.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.PartialDate;
import org.ceaseline.casebook.Provision;
import org.ceaseline.ledger.Confidence;
import org.ceaseline.ledger.Corroboration;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Finding.Answer;
import org.ceaseline.ledger.Finding.OtherClause;
import org.ceaseline.ledger.Finding.Reply;
import org.ceaseline.ledger.Finding.Test;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.Incident.Party;
import org.ceaseline.ledger.Verdict;
import org.ceaseline.ledger.docket.ContentId;
import org.ceaseline.ledger.docket.Docket;
import org.ceaseline.ledger.term.InForce;

/** Holds one incident against the clauses of one agreement, test by test. */
final class Weighing {

    private final Docket docket;
    private final Agreement agreement;
    private final InForce inForce;
    private final Space space;
    private final Bands bands;
    private final Bound bound;
    private final Exceptions exceptions;
    private final Contradictions contradictions;
    private final Replies replies;
    private final Gainsaying gainsaying;
    private final Settled settled;

    Weighing(
            Docket docket,
            Agreement agreement,
            InForce inForce,
            Space space,
            Bands bands,
            Replies replies,
            Gainsaying gainsaying) {
        Excluded excluded = new Excluded(docket.sides(), agreement);
        this.docket = docket;
        this.agreement = agreement;
        this.inForce = inForce;
        this.space = space;
        this.bands = bands;
        this.bound = new Bound(docket.sides(), agreement, excluded);
        this.exceptions = new Exceptions(docket, agreement, excluded, bound);
        this.contradictions = new Contradictions(docket.places(), agreement, bound);
        this.replies = replies;
        this.gainsaying = gainsaying;
        this.settled = new Settled(docket.decisions());
    }

    /** One finding a clause and actor; empty where the incident has nothing to do with the agreement. */
    List<Finding> weigh(Incident incident, Optional<Incident.Place> context) {
        InForce.Answer time = inForce.at(agreement, incident.time());
        Fact fact = fact(incident);
        List<Finding> findings = new ArrayList<>();
        for (Provision clause : speaking(incident)) {
            Answer where = space.answer(clause, incident, context);
            if (isApart(time.reply(), where.reply())) {
                continue;
            }
            for (Party actor : actors(incident)) {
                findings.add(finding(incident, clause, actor, fact, time, within(clause, incident, actor, where)));
            }
        }
        return findings;
    }

    private Answer within(Provision clause, Incident incident, Party actor, Answer where) {
        return clause.bands().isEmpty()
                ? where
                : bands.answer(clause, incident, actor, weapons(incident).strip(), where);
    }

    /** Neither then nor there: nothing to say. */
    private static boolean isApart(Reply time, Reply where) {
        return time == Reply.NO && where != Reply.YES;
    }

    /** Clauses that ban such an act, or allow it. */
    private List<Provision> speaking(Incident incident) {
        return agreement.provisions().stream()
                .filter(clause ->
                        clause.kind() == Provision.Kind.PROHIBITION || clause.kind() == Provision.Kind.PERMISSION)
                .filter(clause -> clause.acts().stream().anyMatch(incident.types()::contains))
                .toList();
    }

    private static List<Party> actors(Incident incident) {
        return incident.actors().isEmpty() ? List.of(new Party("", Optional.empty(), "")) : incident.actors();
    }

    private Finding finding(
            Incident incident, Provision clause, Party actor, Fact fact, InForce.Answer time, Answer where) {
        List<Answer> answers = List.of(
                fact.answer(),
                time(clause, incident, time),
                where,
                bound.answer(clause, incident, actor),
                act(clause, incident),
                exceptions.target(clause, incident),
                contradictions.answer(clause, incident, actor).orElseGet(() -> exceptions.exception(clause, incident)),
                exceptions.response(clause, incident),
                new Answer(
                        Test.INTENT,
                        Reply.UNKNOWN,
                        Confidence.UNKNOWN,
                        "recorded apart; no part of a breach",
                        List.of()),
                replies.answer(incident, actor));
        Decided decided = reply(answers, Test.ACTOR) == Reply.UNKNOWN && bound.isPartyAndOutside(actor, incident.time())
                ? new Decided(Verdict.CONTESTED, Test.ACTOR)
                : decide(clause, incident, fact, answers);
        Answer weakest = weakest(answers);
        return new Finding(
                ContentId.of("f", List.of(agreement.id(), clause.id(), incident.id(), actor.key())),
                agreement.id(),
                Optional.of(clause.id()),
                clause.text(),
                incident.id(),
                actor,
                answers,
                decided.verdict(),
                decided.by(),
                weakest.confidence(),
                weakest.test(),
                others(clause, incident),
                notes(actor, clause));
    }

    /** The time of the agreement, and of the clause where that begins later. */
    private static Answer time(Provision clause, Incident incident, InForce.Answer time) {
        Answer whole = new Answer(Test.TIME, time.reply(), time.confidence(), time.why(), time.evidence());
        if (clause.from().isEmpty() || time.reply() != Reply.YES) {
            return whole;
        }
        PartialDate from = clause.from().get();
        if (incident.time().latest().orElseThrow().isBefore(from.first())) {
            return new Answer(
                    Test.TIME,
                    Reply.NO,
                    Confidence.PROBABLE,
                    clause.id() + " holds from " + from + " on",
                    time.evidence());
        }
        boolean within = incident.time().earliest().orElseThrow().isBefore(from.last());
        return within
                ? new Answer(
                        Test.TIME,
                        Reply.UNKNOWN,
                        Confidence.UNKNOWN,
                        clause.id() + " holds from some day of " + from + " on",
                        time.evidence())
                : whole;
    }

    private static List<String> notes(Party actor, Provision clause) {
        List<String> notes = new ArrayList<>();
        if (!actor.note().isBlank()) {
            notes.add(actor.note());
        }
        if (!clause.note().isBlank()) {
            notes.add(clause.id() + ": " + clause.note());
        }
        return notes;
    }

    /** The test of fact, and whether a source no worse than the others says that there was no such act. */
    private record Fact(Answer answer, boolean contested) {}

    /** What people have settled goes before what sources bear out or gainsay. */
    private Fact fact(Incident incident) {
        Optional<Answer> decided = settled.of(incident);
        if (decided.isPresent()) {
            return new Fact(decided.get(), false);
        }
        Answer borne = borneOut(incident);
        return gainsaying
                .answer(incident, borne)
                .map(answer -> new Fact(answer, true))
                .orElse(new Fact(borne, false));
    }

    private static Answer borneOut(Incident incident) {
        Corroboration borne = incident.corroboration();
        String why = String.join(
                "; ",
                borne.reasons().stream()
                        .filter(reason -> reason.startsWith("occurrence"))
                        .toList());
        Reply reply = borne.occurrence().compareTo(Corroboration.Level.WEAK) >= 0 ? Reply.YES : Reply.UNKNOWN;
        return new Answer(Test.FACT, reply, sure(borne.occurrence()), why, incident.claims());
    }

    private static Confidence sure(Corroboration.Level level) {
        return switch (level) {
            case STRONG -> Confidence.ESTABLISHED;
            case CORROBORATED -> Confidence.PROBABLE;
            case WEAK -> Confidence.POSSIBLE;
            case CLAIM_ONLY -> Confidence.DOUBTFUL;
            case NONE -> Confidence.UNKNOWN;
        };
    }

    private Answer act(Provision clause, Incident incident) {
        List<String> banned = incident.types().stream()
                .filter(clause.acts()::contains)
                .map(EventType::id)
                .sorted()
                .toList();
        String verb = clause.kind() == Provision.Kind.PERMISSION ? " allows " : " bans ";
        String why = clause.id() + verb + String.join(", ", banned);
        if (clause.instruments().isEmpty() || clause.kind() == Provision.Kind.PERMISSION) {
            return new Answer(Test.ACT, Reply.YES, Confidence.PROBABLE, why, List.of());
        }
        String told = weapons(incident).strip();
        Reply among = Weapons.among(clause.instruments(), told);
        String limit = ", limited to " + String.join(", ", clause.instruments());
        String weapon = told.isEmpty() ? "; the weapon is not told" : "; told: " + told;
        Confidence sure = among == Reply.UNKNOWN ? Confidence.UNKNOWN : Confidence.PROBABLE;
        return new Answer(Test.ACT, among, sure, why + limit + weapon, List.of());
    }

    /** The words that claims use for the means, in one string. */
    private String weapons(Incident incident) {
        StringBuilder words = new StringBuilder();
        incident.claims().stream().flatMap(id -> docket.claim(id).stream()).forEach(claim -> {
            for (String name : List.of("weapon", "munition", "item", "platform", "equipment", "instrument")) {
                words.append(' ')
                        .append(claim.attributes().getOrDefault(name, "").toLowerCase(Locale.ROOT));
            }
        });
        return words.toString();
    }

    private record Decided(Verdict verdict, Test by) {}

    /** A plain no on fact, time, space, actor or act ends it; then the first open test; then what stands against it. */
    private static Decided decide(Provision clause, Incident incident, Fact fact, List<Answer> answers) {
        for (Test test : List.of(Test.FACT, Test.TIME, Test.SPACE, Test.ACTOR, Test.ACT)) {
            if (reply(answers, test) == Reply.NO) {
                return new Decided(Verdict.NOT_COVERED, test);
            }
        }
        for (Test test : List.of(Test.TIME, Test.SPACE, Test.ACTOR, Test.ACT)) {
            if (reply(answers, test) == Reply.UNKNOWN) {
                return new Decided(test == Test.TIME ? Verdict.IN_FORCE_UNKNOWN : Verdict.INDETERMINATE, test);
            }
        }
        if (clause.kind() == Provision.Kind.PERMISSION) {
            return reply(answers, Test.EXCEPTION) == Reply.UNKNOWN
                    ? new Decided(Verdict.CONTESTED, Test.EXCEPTION)
                    : new Decided(Verdict.PERMITTED, Test.ACT);
        }
        return decideCovered(incident, fact, answers);
    }

    private static Decided decideCovered(Incident incident, Fact fact, List<Answer> answers) {
        if (reply(answers, Test.EXCEPTION) == Reply.YES) {
            return new Decided(Verdict.PERMITTED, Test.EXCEPTION);
        }
        if (reply(answers, Test.EXCEPTION) == Reply.UNKNOWN) {
            return new Decided(Verdict.CONTESTED, Test.EXCEPTION);
        }
        if (reply(answers, Test.TARGET) == Reply.UNKNOWN) {
            return new Decided(Verdict.INDETERMINATE, Test.TARGET);
        }
        if (reply(answers, Test.REPLY) == Reply.NO) {
            return new Decided(Verdict.CONTESTED, Test.REPLY);
        }
        return fact.contested()
                ? new Decided(Verdict.CONTESTED, Test.FACT)
                : new Decided(violation(incident.corroboration(), fact.answer().confidence()), Test.FACT);
    }

    private static Verdict violation(Corroboration borne, Confidence fact) {
        boolean surely = fact == Confidence.ESTABLISHED;
        boolean well = surely || fact == Confidence.PROBABLE;
        return switch (borne.attribution()) {
            case ADMITTED, ESTABLISHED -> surely
                    ? Verdict.VIOLATION_ESTABLISHED
                    : well || borne.attribution() == Corroboration.Attribution.ADMITTED
                            ? Verdict.VIOLATION_PROBABLE
                            : Verdict.VIOLATION_ALLEGED;
            case ALLEGED_BY_SEVERAL -> well ? Verdict.VIOLATION_PROBABLE : Verdict.VIOLATION_ALLEGED;
            case ALLEGED, ALLEGED_BY_ADVERSARY, UNKNOWN -> Verdict.VIOLATION_ALLEGED;
        };
    }

    private static Reply reply(List<Answer> answers, Test test) {
        return answers.get(test.ordinal()).reply();
    }

    /** The weakest of the seven tests that carry a verdict. */
    private static Answer weakest(List<Answer> answers) {
        return answers.subList(0, Test.RESPONSE.ordinal()).stream()
                .min(Comparator.comparing(Answer::confidence).thenComparing(Answer::test))
                .orElseThrow();
    }

    private List<OtherClause> others(Provision applied, Incident incident) {
        return agreement.provisions().stream()
                .filter(provision -> !provision.id().equals(applied.id()))
                .map(provision -> new OtherClause(provision.id(), whyNot(applied, provision, incident)))
                .toList();
    }

    private static String whyNot(Provision applied, Provision other, Incident incident) {
        return switch (other.kind()) {
            case PROHIBITION -> other.acts().stream().anyMatch(incident.types()::contains)
                    ? "weighed on its own"
                    : "does not speak of " + incident.type().id();
            case OBLIGATION -> "asks for acts, bans none; kept with the obligations";
            case PERMISSION -> other.acts().stream().anyMatch(incident.types()::contains)
                    ? "allows it to those whom it names"
                    : "allows other acts";
            case EXCEPTION -> applied.exceptions().contains(other.id())
                    ? "looked at in the test of exceptions"
                    : "excepts from other clauses";
            case PROCEDURE -> "says who does what, bans nothing";
            case DEFINITION -> other.missing() ? "the text lacks it: " + other.text() : "says what words mean";
        };
    }
}
