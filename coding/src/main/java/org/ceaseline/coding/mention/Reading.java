package org.ceaseline.coding.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.capture.Report;
import org.ceaseline.coding.EventTime;
import org.ceaseline.syntax.Sentence;

/** What one report names, with what it teaches on its way: acronyms, full names, dates. Immutable. */
public final class Reading {

    /** Sentences that make the head of a report: its title and what stands right below. */
    private static final int HEAD = 6;

    private final Report report;
    private final ReportTimes times;
    private final EventDates dates;
    private final CasebookIndex index;
    private final Learned learned;
    private final ActorResolver resolver;
    private final boolean inContext;
    private final Scene scene;
    private final Map<Integer, Found> found = new HashMap<>();
    private final List<ActorSpan> head;

    Reading(Report report, List<Sentence> sentences, List<Atoms> atoms, ReportTimes times, CasebookIndex index) {
        this.report = report;
        this.times = times;
        this.dates = new EventDates(times, sentences, report.text());
        this.index = index;
        this.learned = new Learned(atoms);
        this.inContext = Context.namesCasebook(atoms, index);
        this.resolver = new ActorResolver(index, times.document(), inContext);
        this.scene = new Scene(report.text());
        for (Atoms it : atoms) {
            Found here = find(it, scene.enter(it.sentence()));
            scene.keep(here.places());
            found.put(key(it.sentence()), here);
        }
        this.head = sentences.stream()
                .limit(HEAD)
                .map(sentence -> found.get(key(sentence)))
                .filter(Objects::nonNull)
                .flatMap(here -> here.actors().stream())
                .toList();
    }

    /** The entry of the casebook that the report somewhere names so. */
    public Optional<ActorSpan> entry(String name) {
        return found.values().stream()
                .flatMap(here -> here.actors().stream())
                .filter(actor -> actor.id().isPresent() && actor.name().equals(name))
                .findFirst();
    }

    /** The monitoring body of the casebook that the head of the report names first. */
    public Optional<ActorSpan> monitor() {
        return head.stream()
                .filter(actor ->
                        actor.kind().equals("monitor_body") && actor.id().isPresent())
                .findFirst();
    }

    /** The first body whose name holds this word: "Monitoring Mission" for "Mission"; with the letters that stand for it. */
    public Optional<String> bodyCalled(String word) {
        return learned.bodyCalled(word.toLowerCase(Locale.ROOT));
    }

    /** A name with the letters that the report gives for it, "Belmark Council (BC)"; the name alone where it gives none. */
    public String withLetters(String name) {
        return name + learned.letters(name);
    }

    /** A sentence is told by where it starts; parsed and split are two. */
    private static int key(Sentence sentence) {
        return sentence.start() * 2 + (sentence.parsed() ? 1 : 0);
    }

    private Found find(Atoms atoms, List<PlaceSpan> before) {
        List<TimeSpan> spans = times.in(atoms.sentence()).stream()
                .map(ReportTimes.Resolved::span)
                .toList();
        return new Found(
                ActorFinder.in(atoms, learned, resolver),
                PlaceFinder.in(atoms, learned, index, inContext, before),
                spans,
                Counts.in(atoms, spans));
    }

    /** What this sentence names; it may be parsed or only split. It must be one of the sentences that were read. */
    public Found in(Sentence sentence) {
        Found known = found.get(key(sentence));
        return known != null ? known : find(Atoms.of(report.text(), sentence), scene.allBefore(sentence));
    }

    /** Places that the sentences before it in the same paragraph name, nearest first; where one is clear from the paragraph. */
    public List<PlaceSpan> placesBefore(Sentence sentence) {
        return scene.before(sentence);
    }

    /**
     * Whom or what the phrase of this word names, for a word that holds the place of an actor or target: the mention that
     * it heads, else the place, else its words without article and relative clause, with kind {@code thing}.
     *
     * @param token index of the head word in a parsed sentence
     */
    public Optional<ActorSpan> actorAt(Sentence sentence, int token) {
        Found here = in(sentence);
        return PhraseReading.of(Atoms.of(report.text(), sentence), here, token);
    }

    /**
     * When the event of this trigger happened: the expression of its own clause, else what {@code telling} allows.
     *
     * @param trigger index of the token that names the event
     */
    public EventTime timeOf(Sentence sentence, int trigger, Telling telling) {
        return timeOf(sentence, trigger, telling, Set.of());
    }

    /** The same, given the words that name other events of the sentence. */
    public EventTime timeOf(Sentence sentence, int trigger, Telling telling, Set<Integer> others) {
        return dates.of(sentence, trigger, telling, others);
    }

    /** When the report was published or, where it says so, up to when its news run; the basis is {@code document_date}. */
    public EventTime documentDate() {
        return times.documentDate();
    }

    /** The year of dates that carry none; without candidates or reasons where the page itself tells its year. */
    public YearReading year() {
        return times.years();
    }

    /** Days that this report fixes with their year, for reports that link to it. */
    public List<Anchor> anchors() {
        return times.anchors();
    }
}
