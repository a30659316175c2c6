package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ceaseline.capture.Report;
import org.ceaseline.capture.Section;
import org.ceaseline.casebook.EventType.Family;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.mention.Mentions;
import org.ceaseline.coding.mention.Reading;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Syntax;

/** Reads reports of one language: sections to sentences, sentences to trees, trees to claims. Safe to share. */
public final class Reader {

    private static final Set<Section.Kind> CODED = Set.of(
            Section.Kind.HEADLINE, Section.Kind.STANDFIRST, Section.Kind.BODY, Section.Kind.LIST, Section.Kind.QUOTE);

    /** Place in capitals, date, agency, dash: "MERROW, March 4 (Northline) - ". */
    private static final Pattern DATELINE = Pattern.compile(
            "\\p{Lu}[\\p{Lu}' .-]{2,40}(?:,[^.–—()/-]{0,30})?\\.?\\s*(?:\\([^)]{2,30}\\)|/[^/]{2,30}/)?\\.?\\s*(?:[-–—]+|(?<=/\\.))\\s+(?=[\\p{Lu}\"“])|\\p{Lu}[\\p{L}'’ -]{2,40}:\\s+(?=\\p{Ll})");

    private final Lexicon lexicon;
    private final Syntax syntax;
    private final Mentions mentions;
    private final Gate gate;

    public Reader(Lexicon lexicon, Syntax syntax, Mentions mentions) {
        this.lexicon = lexicon;
        this.syntax = syntax;
        this.mentions = mentions;
        this.gate = new Gate(lexicon);
    }

    /** One sentence with where it stands. */
    private record Placed(Sentence sentence, Section section, int paragraph) {}

    /** What one sentence gave, for {@code --explain}. */
    public record Explanation(Sentence sentence, String section, List<Claim> claims, List<String> trace) {}

    public List<Claim> read(Report report) {
        List<Claim> claims = new ArrayList<>();
        walk(report, false).forEach(explanation -> claims.addAll(explanation.claims()));
        return claims;
    }

    /** The same reading with its reasons, a sentence each. */
    public List<Explanation> explain(Report report) {
        return walk(report, true);
    }

    private List<Explanation> walk(Report report, boolean traced) {
        List<Placed> placed = sentences(report);
        Reading reading =
                mentions.read(report, placed.stream().map(Placed::sentence).toList());
        Headlines headlines =
                new Headlines(placed.stream().map(Placed::sentence).toList(), gate::isTrigger);
        Masking masking = new Masking(placed.stream().map(Placed::sentence).toList(), lexicon);
        Story story = new Story();
        List<Explanation> explanations = new ArrayList<>();
        for (Placed one : placed) {
            if (!gate.mayHold(one.sentence())) {
                Quotes.follow(report, one.sentence(), story);
                continue;
            }
            Sentence tidied = Tidying.tidied(one.sentence());
            boolean headline = one.section().kind() == Section.Kind.HEADLINE;
            Sentence written = headline ? headlines.small(tidied) : tidied;
            Sentence parsed = masking.parsed(written, reading.in(written), syntax);
            Scene scene = new Scene(lexicon, parsed, reading.in(parsed), one.section(), one.paragraph(), report.text());
            Trace trace = traced ? Trace.kept() : Trace.none();
            List<Claim> claims = claims(report, reading, scene, story, trace);
            explanations.add(new Explanation(parsed, one.section().kind().name(), claims, trace.lines()));
        }
        return explanations;
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

    /** The sentences of a paragraph; a dateline belongs to the first one's text and not to its words. */
    private List<Sentence> split(String text, int start, int end) {
        java.util.regex.Matcher dateline = DATELINE.matcher(text).region(start, end);
        int from = dateline.lookingAt() ? dateline.end() : start;
        List<Sentence> sentences = new ArrayList<>(syntax.split(text, from, end));
        if (from > start && !sentences.isEmpty()) {
            Sentence first = sentences.get(0);
            sentences.set(0, new Sentence(start, first.end(), first.tokens(), false));
        }
        return sentences;
    }

    private List<Claim> claims(Report report, Reading reading, Scene scene, Story story, Trace trace) {
        story.enter(scene.paragraph());
        Quotes.enter(report, scene.tree().sentence(), story);
        Assembly assembly = new Assembly(report, reading, scene, story);
        List<Claim> claims = new ArrayList<>();
        List<Candidate> settled = new Candidates(scene, trace).settled();
        Set<Integer> heads = settled.stream().map(Candidate::head).collect(Collectors.toSet());
        for (Candidate candidate : settled) {
            Claim claim = assembly.claim(candidate, heads);
            trace.kept(candidate.match(), claim.type().id() + " " + claim.modality());
            claims.add(claim);
        }
        remember(scene, story, assembly.cast(), claims);
        Quotes.follow(report, scene.tree().sentence(), story);
        return Twins.merged(claims);
    }

    private void remember(Scene scene, Story story, Cast cast, List<Claim> claims) {
        new Memory(scene, story, cast).keep();
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
