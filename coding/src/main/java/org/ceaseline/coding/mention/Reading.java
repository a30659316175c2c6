package org.ceaseline.coding.mention;

import java.util.List;
import org.ceaseline.coding.EventTime;
import org.ceaseline.syntax.Sentence;

/** What one report names, with what it teaches on its way: acronyms, full names, dates. Immutable. */
public final class Reading {

    Reading() {}

    /** What this sentence names; it may be parsed or only split. It must be one of the sentences that were read. */
    public Found in(Sentence sentence) {
        return new Found(List.of(), List.of(), List.of(), List.of());
    }

    /**
     * When the event of this trigger happened: the expression of its own clause, else what {@code telling} allows.
     *
     * @param trigger index of the token that names the event
     */
    public EventTime timeOf(Sentence sentence, int trigger, Telling telling) {
        return EventTime.unknown();
    }

    /** When the report was published or, where it says so, up to when its news run; the basis is {@code document_date}. */
    public EventTime documentDate() {
        return EventTime.unknown();
    }

    /** The year of dates that carry none. */
    public YearReading year() {
        return new YearReading(List.of(), List.of());
    }

    /** Days that this report fixes with their year, for reports that link to it. */
    public List<Anchor> anchors() {
        return List.of();
    }
}
