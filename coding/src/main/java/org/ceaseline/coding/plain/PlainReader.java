package org.ceaseline.coding.plain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ceaseline.capture.Report;
import org.ceaseline.capture.Section;
import org.ceaseline.casebook.Actor;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.Place;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.ActorMention;
import org.ceaseline.coding.Claim.Evidence;
import org.ceaseline.coding.Claim.Modality;
import org.ceaseline.coding.Claim.PlaceMention;
import org.ceaseline.coding.Claim.Resolution;
import org.ceaseline.coding.Claim.Voice;
import org.ceaseline.coding.plain.Statements.Statement;

/** Reads reports of a language without a parser: one event a trigger, with what stands plainly around it. Safe to share. */
public final class PlainReader {

    private static final Set<Section.Kind> CODED = Set.of(
            Section.Kind.HEADLINE, Section.Kind.STANDFIRST, Section.Kind.BODY, Section.Kind.LIST, Section.Kind.QUOTE);
    private static final Pattern SENTENCE = Pattern.compile("[^\\n.!?\\u061F\\u06D4]+[.!?\\u061F\\u06D4]?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}\\u0640]+");
    private static final int LONGEST = 250;

    private final Statements statements;
    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    /** @param language name of the folder, for example {@code ar} */
    public PlainReader(String language, Casebook casebook) {
        this.statements = new Statements(language);
        for (Actor actor : casebook.actors()) {
            actor.aliases()
                    .forEach(alias -> actors.putIfAbsent(statements.spelling().plain(alias), actor));
        }
        for (Place place : casebook.places()) {
            place.aliases()
                    .forEach(alias -> places.putIfAbsent(statements.spelling().plain(alias), place));
        }
    }

    /** A trigger that was found: its row and its words. */
    private record Hit(Statement statement, int first, int next) {}

    /** Where a stretch of text stands. */
    public record Stretch(int start, int end, String section) {}

    /** The sentences of a report that are coded. */
    public List<Stretch> sentences(Report report) {
        List<Stretch> sentences = new ArrayList<>();
        for (Section section : report.sections()) {
            if (CODED.contains(section.kind())) {
                Matcher found = SENTENCE.matcher(report.text()).region(section.start(), section.end());
                while (found.find()) {
                    if (!found.group().isBlank()) {
                        int lead = found.group().length()
                                - found.group().stripLeading().length();
                        sentences.add(new Stretch(
                                found.start() + lead,
                                found.end(),
                                section.kind().name()));
                    }
                }
            }
        }
        return sentences;
    }

    /** Sentences that the rows of the language must code, by the id of the row's type. */
    public List<Map.Entry<String, String>> examples() {
        return statements.all().stream()
                .map(row -> Map.entry(row.type().id(), row.sentence()))
                .toList();
    }

    /** The claims of one sentence. */
    public List<Claim> read(Report report, Stretch sentence) {
        List<Word> words = words(report.text(), sentence);
        List<Hit> hits = hits(words);
        Phrases phrases = new Phrases(
                statements, words, at -> hits.stream().anyMatch(hit -> at >= hit.first() && at < hit.next()));
        Times times = new Times(statements, report.published());
        List<Claim> claims = new ArrayList<>();
        for (Hit hit : spoken(hits)) {
            claims.add(claim(report, sentence, words, hit, phrases, times));
        }
        return claims;
    }

    private List<Word> words(String text, Stretch sentence) {
        List<Word> words = new ArrayList<>();
        Matcher found = WORD.matcher(text).region(sentence.start(), sentence.end());
        int last = sentence.start();
        while (found.find() && words.size() < LONGEST) {
            String gap = text.substring(last, found.start());
            Set<String> forms = statements.spelling().forms(found.group());
            String bare =
                    forms.stream().min(Comparator.comparingInt(String::length)).orElse("");
            words.add(new Word(found.start(), found.end(), found.group(), bare, forms, !gap.isBlank()));
            last = found.end();
        }
        return words;
    }

    /** The best row for each trigger: the one that needs more, then the first. */
    private List<Hit> hits(List<Word> words) {
        Set<String> all = words.stream().flatMap(word -> word.forms().stream()).collect(Collectors.toSet());
        Map<Integer, Hit> best = new java.util.TreeMap<>();
        for (Statement row : statements.all()) {
            boolean asked = row.needs().isEmpty() || row.needs().stream().anyMatch(all::contains);
            if (asked && row.unless().stream().noneMatch(all::contains)) {
                for (int at = 0; at < words.size(); at++) {
                    int next = triggerEnd(row, words, at);
                    if (next > at) {
                        best.merge(at, new Hit(row, at, next), PlainReader::better);
                    }
                }
            }
        }
        return new ArrayList<>(best.values());
    }

    private static Hit better(Hit one, Hit other) {
        int words = (one.next() - one.first()) - (other.next() - other.first());
        boolean asksMore =
                one.statement().needs().isEmpty() && !other.statement().needs().isEmpty();
        return words < 0 || words == 0 && asksMore ? other : one;
    }

    private static int triggerEnd(Statement row, List<Word> words, int at) {
        int longest = at;
        for (List<String> trigger : row.triggers()) {
            int i = 0;
            while (i < trigger.size()
                    && at + i < words.size()
                    && words.get(at + i).forms().contains(trigger.get(i))) {
                i++;
            }
            longest = i == trigger.size() ? Math.max(longest, at + i) : longest;
        }
        return longest;
    }

    /** One claim a type; what is denied, demanded, asked for, threatened or refused is no event of its own. */
    private static List<Hit> spoken(List<Hit> hits) {
        List<Hit> spoken = new ArrayList<>();
        for (Hit hit : hits) {
            boolean blame = hit.statement().type() == EventType.ACCUSATION
                    && hits.stream().anyMatch(other -> other.first() > hit.first() && isAct(other));
            if (blame) {
                continue;
            }
            boolean known = spoken.stream()
                    .anyMatch(one -> one.statement().type() == hit.statement().type());
            boolean held = spoken.stream().anyMatch(one -> holds(one, hit));
            if (!known && !held) {
                spoken.add(hit);
            }
        }
        return spoken;
    }

    private static boolean isAct(Hit hit) {
        return hit.statement().type().family() != EventType.Family.STATEMENT;
    }

    private static boolean holds(Hit outer, Hit inner) {
        if (outer.first() > inner.first()) {
            return false;
        }
        return switch (outer.statement().type()) {
            case DENIAL,
                    DEMAND,
                    APPEAL,
                    THREAT,
                    REJECTION,
                    EXTENSION_REFUSED,
                    WARNING,
                    ENDORSEMENT,
                    PRECONDITION_SET,
                    ASSESSMENT,
                    VENUE_DISPUTED,
                    TALKS_NOT_HELD,
                    TALKS_FAILED,
                    AGREEMENT_PROPOSED -> true;
            case ACCUSATION -> false;
            case AIR_STRIKE, SHELLING, CIVILIAN_HARM -> inner.first() < outer.next() + 1;
            default -> inner.first() < outer.next() + 3
                    && inner.statement().type().family()
                            == outer.statement().type().family();
        };
    }

    private Claim claim(Report report, Stretch sentence, List<Word> words, Hit hit, Phrases phrases, Times times) {
        Statement row = hit.statement();
        Optional<Integer> blame = blame(words, hit);
        List<String> found =
                blame.isPresent() ? phrases.second(blame.get() + 1) : phrases.at(row.actors(), hit.first(), hit.next());
        List<String> actors =
                found.stream().filter(name -> !isBroken(row, name)).toList();
        List<String> targets = phrases.at(row.targets(), hit.first(), hit.next()).stream()
                .filter(name -> !actors.contains(name))
                .toList();
        Optional<String> speaker = speaker(words, hit, phrases, actors);
        boolean future = isFuture(words, hit) || row.how().contains("planned");
        boolean negative = row.how().contains("negative") || isNegated(words, hit);
        List<Voice> chain = new ArrayList<>();
        chain.add(new Voice(report.outlet(), Optional.empty(), "outlet", "", "neutral"));
        speaker.ifPresent(name -> chain.add(new Voice(name, actor(name).id(), "party", "", "neutral")));
        Evidence evidence = new Evidence(
                sentence.start(),
                sentence.end(),
                report.text().substring(sentence.start(), sentence.end()),
                words.get(hit.first()).start(),
                words.get(hit.next() - 1).end(),
                sentence.section());
        return new Claim(
                id(report, evidence, row.type().id(), actors, targets),
                report.id(),
                row.type(),
                chain,
                modality(
                        row,
                        future,
                        chain.size() > 1 && !speaker.equals(actors.stream().findFirst())),
                Optional.empty(),
                negative,
                Optional.empty(),
                actors.stream().map(this::actor).toList(),
                targets.stream().map(this::actor).toList(),
                phrases.places().stream().map(this::place).toList(),
                times.of(words, future),
                List.of(),
                Map.of(),
                List.of(),
                evidence,
                List.of(row.id()));
    }

    /** "a breach of the truce": the truce is broken and breaks nothing. */
    private boolean isBroken(Statement row, String name) {
        return row.type() == EventType.VIOLATION_ALLEGED
                && row.needs().contains(statements.spelling().plain(name.split(" ")[0]));
    }

    private static Modality modality(Statement row, boolean future, boolean told) {
        for (Modality modality : Modality.values()) {
            if (row.how().contains(modality.name().toLowerCase(java.util.Locale.ROOT))
                    && modality != Modality.PLANNED) {
                return modality;
            }
        }
        if (future) {
            return Modality.PLANNED;
        }
        return told ? Modality.CLAIMED : Modality.ASSERTED;
    }

    /** The word of blame before an act: who is blamed did it, who blames says so. */
    private Optional<Integer> blame(List<Word> words, Hit hit) {
        for (int at = 0; at < hit.first(); at++) {
            if (statements.is("@ACCUSE", words.get(at)) && isAct(hit)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** Who says so: the phrase behind a word of saying, behind "according to", or before a colon; a statement's own actor. */
    private Optional<String> speaker(List<Word> words, Hit hit, Phrases phrases, List<String> actors) {
        for (int at = 0; at + 1 < words.size(); at++) {
            boolean says = at < hit.first()
                    && (statements.is("@SAY", words.get(at)) || statements.is("@ACCUSE", words.get(at)));
            boolean according = statements.isWhole("@ACCORDING", words.get(at));
            if (says || according) {
                Optional<String> name = phrases.speaker(at).map(phrases::names).stream()
                        .flatMap(List::stream)
                        .findFirst()
                        .map(this::withoutTo);
                if (name.isPresent()) {
                    return name;
                }
            }
        }
        boolean statement = hit.statement().type().family() == EventType.Family.STATEMENT;
        return statement ? actors.stream().findFirst() : Optional.empty();
    }

    /** "according to the ministry": the short word for "to" belongs to the word before. */
    private String withoutTo(String name) {
        String to = statements.spelling().letters("to");
        String the = statements.spelling().letters("the");
        if (name.startsWith(to + to)) {
            return the + name.substring(2);
        }
        return name.startsWith(to) && name.length() > 4 ? name.substring(1) : name;
    }

    private boolean isFuture(List<Word> words, Hit hit) {
        String plain = statements.spelling().plain(words.get(hit.first()).text());
        String will = statements.spelling().letters("will");
        boolean written = plain.startsWith(will)
                && hit.statement().triggers().stream()
                        .anyMatch(trigger -> plain.substring(1).equals(trigger.get(0)));
        return written || before(words, hit, "@FUTURE", 3);
    }

    private boolean isNegated(List<Word> words, Hit hit) {
        return before(words, hit, "@NOT", 1);
    }

    private boolean before(List<Word> words, Hit hit, String list, int reach) {
        for (int at = Math.max(0, hit.first() - reach); at < hit.first(); at++) {
            if (statements.isWhole(list, words.get(at))) {
                return true;
            }
        }
        return false;
    }

    private ActorMention actor(String name) {
        Actor known = actors.get(statements.spelling().plain(name));
        return known == null
                ? new ActorMention(name, Optional.empty(), Resolution.UNKNOWN, List.of(), "")
                : new ActorMention(name, Optional.of(known.id()), Resolution.RESOLVED, List.of(known.id()), "");
    }

    private PlaceMention place(String name) {
        Place known = places.get(statements.spelling().plain(name));
        return known == null
                ? new PlaceMention(name, Optional.empty(), Resolution.UNKNOWN, List.of(), 7, "", "", "")
                : new PlaceMention(
                        name,
                        Optional.of(known.id()),
                        Resolution.RESOLVED,
                        List.of(known.id()),
                        known.precision(),
                        "",
                        "",
                        "");
    }

    private static String id(Report report, Evidence evidence, String type, List<String> actors, List<String> targets) {
        String key = report.id() + "|" + evidence.start() + "|" + evidence.end() + "|" + evidence.triggerStart() + "|"
                + type + "|" + String.join(";", actors) + "|" + String.join(";", targets);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "c-" + HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256. Use a complete one.", e);
        }
    }
}
