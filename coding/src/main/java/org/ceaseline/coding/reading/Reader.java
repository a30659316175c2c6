package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.Report;
import org.ceaseline.capture.Section;
import org.ceaseline.casebook.EventType.Family;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.Voice;
import org.ceaseline.coding.Learning.Toned;
import org.ceaseline.coding.Lesson;
import org.ceaseline.coding.mention.Mentions;
import org.ceaseline.coding.mention.Reading;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Syntax;

/** Reads reports of one language: sections to sentences, sentences to trees, trees to claims. Safe to share. */
public final class Reader {

    private static final Set<Section.Kind> CODED = Set.of(
            Section.Kind.HEADLINE, Section.Kind.STANDFIRST, Section.Kind.BODY, Section.Kind.LIST, Section.Kind.QUOTE);

    private final Lexicon lexicon;

    private final Syntax syntax;
    private final Mentions mentions;
    private final Gate gate;
    private final Sieve sieve;
    private final boolean gated;

    public Reader(Lexicon lexicon, Syntax syntax, Mentions mentions, boolean gated) {
        this.lexicon = lexicon;
        this.syntax = syntax;
        this.mentions = mentions;
        this.gate = new Gate(lexicon);
        this.sieve = new Sieve(lexicon, syntax);
        this.gated = gated;
    }

    /** One sentence with where it stands. */
    private record Placed(Sentence sentence, Section section, int paragraph) {}

    /** What one sentence gave, for {@code --explain}. */
    public record Explanation(Sentence sentence, String section, List<Claim> claims, List<String> trace) {}

    /** What one report gave: its sentences that could hold a claim, and where the program slipped. */
    public record Walk(List<Explanation> explanations, List<Fault> faults, int sentences, int parsed) {}

    /** How many sentences a report has, and how many of them were parsed. */
    private static final class Effort {
        private int sentences;
        private int parsed;
    }

    /** What is at hand while a report is read. */
    private record Course(
            Report report,
            Optional<Voice> issuer,
            Stations stations,
            Reading reading,
            Headlines headlines,
            Masking masking,
            Story story,
            Slips slips,
            Effort effort,
            Purpose purpose) {

        /** Whose own words a sentence is, where the report is a body's bulletin or gives a broadcast. */
        private Optional<Voice> issuerOf(Sentence sentence) {
            return stations.at(sentence.start()).or(() -> issuer);
        }
    }

    /** Reads a report; with its reasons, a line each, where {@code traced}. Never throws: a slip costs its sentence. */
    public Walk read(Report report, boolean traced) {
        Slips slips = new Slips(report);
        Effort effort = new Effort();
        List<Explanation> explanations = slips.guarded(
                        0, report.text().length(), () -> walk(report, traced, slips, effort, Purpose.CLAIMS))
                .orElse(List.of());
        return new Walk(explanations, slips.faults(), effort.sentences, effort.parsed);
    }

    /** The sentences of a report as the models see them that are taught from labelled reports. Proposes nothing itself. */
    public List<Lesson> lessons(Report report) {
        List<Lesson> lessons = new ArrayList<>();
        Purpose purpose = new Purpose(Optional.of(lessons), Optional.empty());
        walk(report, true, new Slips(report), new Effort(), purpose);
        return lessons;
    }

    /** The claims of a report with what is seen of how they are told. */
    public List<Toned> tones(Report report) {
        List<Toned> tones = new ArrayList<>();
        Purpose purpose = new Purpose(Optional.empty(), Optional.of(tones));
        walk(report, false, new Slips(report), new Effort(), purpose);
        return tones;
    }

    private List<Explanation> walk(Report report, boolean traced, Slips slips, Effort effort, Purpose purpose) {
        List<Placed> placed = sentences(report);
        effort.sentences = placed.size();
        List<Sentence> sentences = placed.stream().map(Placed::sentence).toList();
        Reading reading = mentions.read(report, sentences);
        Headlines headlines = new Headlines(sentences, gate::isTrigger);
        Masking masking = new Masking(sentences, lexicon);
        Story story = new Story(Land.of(reading, sentences, lexicon.classes()), reading::entry);
        List<Explanation> explanations = new ArrayList<>();
        Optional<Voice> issuer = Issuer.of(report, body(placed), reading, lexicon);
        Stations stations = Stations.in(report.text(), lexicon.classes());
        Course course =
                new Course(report, issuer, stations, reading, headlines, masking, story, slips, effort, purpose);
        for (Placed one : placed) {
            boolean all = !gated || purpose.isTeaching();
            if (!all && !gate.mayHold(one.sentence())) {
                Quotes.follow(report, one.sentence(), story);
            } else if (!all && !traced && !sieve.passes(one.sentence())) {
                passOver(one, course);
            } else {
                slips.guarded(one.sentence().start(), one.sentence().end(), () -> explained(one, course, traced))
                        .ifPresent(explanations::add);
            }
        }
        return explanations;
    }

    private static List<Sentence> body(List<Placed> placed) {
        return placed.stream()
                .filter(one -> one.section().kind() == Section.Kind.BODY)
                .map(Placed::sentence)
                .toList();
    }

    /** A sentence that can hold no claim: whom it names is learnt, from one quick tree, when a later sentence asks for it. */
    private void passOver(Placed one, Course course) {
        Story story = course.story();
        story.enter(one.paragraph());
        Quotes.enter(course.report(), one.sentence(), story);
        story.told(List.of());
        Quotes.follow(course.report(), one.sentence(), story);
        story.later(() -> course.slips()
                .guarded(one.sentence().start(), one.sentence().end(), () -> {
                    Scene scene = scene(one, course, syntax::parseSwiftly);
                    new Memory(scene, story, new Cast(scene, story)).keep();
                    return scene;
                }));
    }

    private Explanation explained(Placed one, Course course, boolean traced) {
        Scene scene = scene(one, course, syntax::parse);
        Trace trace = traced ? Trace.kept() : Trace.none();
        List<Claim> claims = claims(course, scene, trace);
        return new Explanation(scene.tree().sentence(), one.section().kind().name(), claims, trace.lines());
    }

    private Scene scene(Placed one, Course course, UnaryOperator<Sentence> parser) {
        course.effort().parsed++;
        Reading reading = course.reading();
        Sentence tidied = Tidying.tidied(one.sentence(), lexicon.classes());
        boolean headline = one.section().kind() == Section.Kind.HEADLINE;
        Sentence written = headline ? course.headlines().small(tidied) : tidied;
        Sentence parsed = course.masking().parsed(written, reading.in(written), parser);
        return new Scene(
                lexicon,
                parsed,
                reading.in(parsed),
                one.section(),
                one.paragraph(),
                course.report().text());
    }

    private List<Placed> sentences(Report report) {
        List<Placed> placed = new ArrayList<>();
        int paragraph = 0;
        for (Section section : report.sections()) {
            if (!CODED.contains(section.kind())) {
                continue;
            }
            int start = section.start();
            while (start < section.end()) {
                int newline = report.text().indexOf('\n', start);
                int end = newline < 0 || newline > section.end() ? section.end() : newline;
                paragraph++;
                for (Sentence sentence : split(report.text(), start, end)) {
                    placed.add(new Placed(sentence, section, paragraph));
                }
                start = end + 1;
            }
        }
        return placed;
    }

    /** The sentences of a paragraph; its opening belongs to the first one's text and not to its words. */
    private List<Sentence> split(String text, int start, int end) {
        int from = Opening.end(text, start, end);
        List<Sentence> sentences = new ArrayList<>(syntax.split(text, from, end));
        if (from > start && !sentences.isEmpty()) {
            Sentence first = sentences.get(0);
            sentences.set(0, new Sentence(start, first.end(), first.tokens(), false));
        }
        return sentences;
    }

    private List<Claim> claims(Course course, Scene scene, Trace trace) {
        Story story = course.story();
        Sentence sentence = scene.tree().sentence();
        story.enter(scene.paragraph());
        Quotes.enter(course.report(), sentence, story);
        Assembly assembly = new Assembly(
                course.report(), course.issuerOf(sentence), course.reading(), scene, story, trace, course.purpose());
        List<Claim> claims = new ArrayList<>();
        Candidates candidates = new Candidates(scene, trace);
        List<Candidate> found = candidates.settled();
        List<Candidate> settled = course.purpose().isTeaching() ? found : candidates.judged(found);
        Set<Integer> heads = settled.stream().map(Candidate::head).collect(Collectors.toSet());
        for (Candidate candidate : settled) {
            Claim claim = assembly.claim(candidate, heads);
            trace.kept(candidate.match(), claim.type().id() + " " + claim.modality());
            claims.add(claim);
        }
        course.purpose()
                .lessons()
                .ifPresent(lessons ->
                        lessons.add(candidates.lesson(found).with(assembly.lessons(candidates.near(found)))));
        learn(course, sentence, scene, assembly.cast());
        claims.replaceAll(claim -> Doers.filled(claim, claims));
        remember(story, claims);
        Quotes.follow(course.report(), sentence, story);
        return Twins.merged(claims);
    }

    private static void learn(Course course, Sentence sentence, Scene scene, Cast cast) {
        course.story().later(() -> course.slips().guarded(sentence.start(), sentence.end(), () -> {
            new Memory(scene, course.story(), cast).keep();
            return scene;
        }));
    }

    private static void remember(Story story, List<Claim> claims) {
        for (Claim claim : claims) {
            story.told(claim.chain());
            story.happened(claim.places(), Where.takesPlace(claim.type()));
            if (claim.type().family() == Family.HOSTILITIES) {
                story.acted(claim.type());
            }
        }
        if (claims.isEmpty()) {
            story.told(List.of());
        }
    }
}
