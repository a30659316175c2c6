package org.ceaseline.ledger;

import java.util.List;
import java.util.Optional;

/**
 * What one incident is under one clause for one actor, with every test that led there.
 *
 * @param id {@code f-} and 16 hex digits, derived from agreement, clause, incident and actor
 * @param clause id of the clause; empty where no clause speaks of such an act
 * @param clauseText the clause in the casebook's words
 * @param actor whom it is about
 * @param answers the ten tests, in order
 * @param decidedBy the test that decided the verdict
 * @param confidence that of the weakest test
 * @param weakest the weakest test
 * @param otherClauses why the other clauses do not apply
 * @param notes what a reader must know, for example that a name is read by succession
 */
public record Finding(
        String id,
        String agreement,
        Optional<String> clause,
        String clauseText,
        String incident,
        Incident.Party actor,
        List<Answer> answers,
        Verdict verdict,
        Test decidedBy,
        Confidence confidence,
        Test weakest,
        List<OtherClause> otherClauses,
        List<String> notes) {

    public Finding {
        answers = List.copyOf(answers);
        otherClauses = List.copyOf(otherClauses);
        notes = List.copyOf(notes);
    }

    /** The answer to one test. */
    public Answer answer(Test test) {
        return answers.get(test.ordinal());
    }

    /** The ten tests, in the order in which they are put. */
    public enum Test {
        FACT("Did it happen?"),
        TIME("Was the agreement in force then?"),
        SPACE("Was it inside the zone?"),
        ACTOR("Is the actor bound by the clause?"),
        ACT("Does the clause speak of such an act?"),
        TARGET("Does the clause protect the target?"),
        EXCEPTION("Does an exception hold?"),
        RESPONSE("Was it an answer that the text allows?"),
        INTENT("Is intent or scale known?"),
        REPLY("What does the actor say to it?");

        private final String question;

        Test(String question) {
            this.question = question;
        }

        public String question() {
            return question;
        }
    }

    /** Yes, no or unknown. */
    public enum Reply {
        YES,
        NO,
        UNKNOWN
    }

    /**
     * One test, answered.
     *
     * @param why the reason in words
     * @param evidence ids of claims, or references into the casebook
     */
    public record Answer(Test test, Reply reply, Confidence confidence, String why, List<String> evidence) {
        public Answer {
            evidence = List.copyOf(evidence);
        }
    }

    /** A clause that was not applied, and why. */
    public record OtherClause(String clause, String why) {}
}
