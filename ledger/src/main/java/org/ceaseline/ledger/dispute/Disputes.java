package org.ceaseline.ledger.dispute;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Dispute;
import org.ceaseline.ledger.Dispute.Account;
import org.ceaseline.ledger.Ground;
import org.ceaseline.ledger.docket.ContentId;
import org.ceaseline.ledger.docket.Docket;
import org.ceaseline.ledger.docket.Sides;
import org.ceaseline.ledger.docket.Voices;
import org.ceaseline.ledger.term.Reading;
import org.ceaseline.ledger.term.Span;

/** Disputes about an agreement: allegation against denial, and accounts of its start, end and parties that differ. */
public final class Disputes {

    private static final int DAYS_APART = 14;

    /** One dispute sets a denial against no more allegations than these. */
    private static final int MOST_MET = 20;

    private final Docket docket;
    private final Sides sides;
    private final Agreement agreement;
    private final List<Claim> bearing;

    private Disputes(Docket docket, Agreement agreement, List<Claim> bearing) {
        this.docket = docket;
        this.sides = docket.sides();
        this.agreement = agreement;
        this.bearing = bearing;
    }

    public static List<Dispute> about(Docket docket, Agreement agreement, List<Claim> bearing, List<Reading> readings) {
        Disputes disputes = new Disputes(docket, agreement, bearing);
        List<Dispute> found = new ArrayList<>(disputes.denials());
        disputes.times(readings, true).ifPresent(found::add);
        disputes.times(readings, false).ifPresent(found::add);
        disputes.parties().ifPresent(found::add);
        return List.copyOf(found);
    }

    private List<Dispute> denials() {
        Map<LocalDate, List<Claim>> byDay = new HashMap<>();
        Map<String, List<Claim>> byReport = new HashMap<>();
        for (Claim allegation : bearing) {
            if (alleges(allegation)) {
                byReport.computeIfAbsent(allegation.report(), report -> new ArrayList<>())
                        .add(allegation);
                docket.dayOf(allegation).ifPresent(day -> byDay.computeIfAbsent(day, today -> new ArrayList<>())
                        .add(allegation));
            }
        }
        List<Dispute> found = new ArrayList<>();
        for (Claim denial : bearing) {
            if (denies(denial)) {
                List<Claim> met = met(denial, byReport.getOrDefault(denial.report(), List.of()), byDay);
                if (!met.isEmpty()) {
                    found.add(denied(denial, met));
                }
            }
        }
        return found;
    }

    /** The allegations that a denial meets, in the order of ids; where there are many, those nearest in time. */
    private List<Claim> met(Claim denial, List<Claim> sameReport, Map<LocalDate, List<Claim>> byDay) {
        Set<Claim> met = new LinkedHashSet<>();
        sameReport.stream().filter(allegation -> meets(denial, allegation)).forEach(met::add);
        Optional<LocalDate> day = docket.dayOf(denial);
        for (int apart = 0; apart <= DAYS_APART && day.isPresent() && met.size() < MOST_MET; apart++) {
            for (LocalDate near :
                    new TreeSet<>(List.of(day.get().minusDays(apart), day.get().plusDays(apart)))) {
                byDay.getOrDefault(near, List.of()).stream()
                        .filter(allegation -> meets(denial, allegation))
                        .forEach(met::add);
            }
        }
        return met.stream()
                .limit(MOST_MET)
                .sorted(Comparator.comparing(Claim::id))
                .toList();
    }

    private static boolean alleges(Claim claim) {
        return claim.type() == EventType.VIOLATION_ALLEGED
                && !claim.negative()
                && claim.modality() != Claim.Modality.DENIED;
    }

    private static boolean denies(Claim claim) {
        return claim.type() == EventType.DENIAL
                || (claim.type() == EventType.VIOLATION_ALLEGED
                        && (claim.negative() || claim.modality() == Claim.Modality.DENIED));
    }

    /** The one who denies is accused, or stands with or speaks for the accused; both are of about the same days. */
    private boolean meets(Claim denial, Claim allegation) {
        boolean together = denial.report().equals(allegation.report()) || closeInTime(denial, allegation);
        List<String> speakers = speakers(denial);
        List<String> accused = allegation.actors().stream()
                .flatMap(actor -> actor.id().stream())
                .toList();
        boolean open = accused.isEmpty() && denial.report().equals(allegation.report());
        return together
                && !isOneVoice(denial, allegation)
                && (open
                        || accused.stream()
                                .anyMatch(actor -> speakers.stream().anyMatch(speaker -> speaksFor(speaker, actor))));
    }

    /** Who tells of breaches here and of none there contradicts nobody. */
    private static boolean isOneVoice(Claim one, Claim other) {
        String key = Voices.key(Voices.knower(one));
        return !key.isEmpty() && key.equals(Voices.key(Voices.knower(other)));
    }

    private boolean closeInTime(Claim one, Claim other) {
        Optional<LocalDate> first = docket.dayOf(one);
        Optional<LocalDate> second = docket.dayOf(other);
        return first.isPresent()
                && second.isPresent()
                && Math.abs(ChronoUnit.DAYS.between(first.get(), second.get())) <= DAYS_APART;
    }

    private static List<String> speakers(Claim denial) {
        return Stream.concat(
                        Voices.knowerId(denial).stream(),
                        denial.actors().stream().flatMap(actor -> actor.id().stream()))
                .distinct()
                .toList();
    }

    private boolean speaksFor(String speaker, String accused) {
        return sides.sameLine(speaker, accused)
                || sides.sameSide(speaker, accused)
                || agreement.roles().stream()
                        .anyMatch(role -> role.actor().equals(speaker)
                                && role.onBehalfOf().equals(Optional.of(accused)));
    }

    private Dispute denied(Claim denial, List<Claim> allegations) {
        List<Account> accounts = new ArrayList<>();
        for (Claim allegation : allegations) {
            accounts.add(account(allegation, "alleges a breach by " + names(allegation)));
        }
        accounts.add(account(denial, "denies it"));
        return dispute(Dispute.Kind.ALLEGATION_DENIED, "Was the " + agreement.title() + " broken?", accounts);
    }

    private String names(Claim claim) {
        return claim.actors().isEmpty()
                ? "nobody named"
                : String.join(
                        ", ",
                        claim.actors().stream()
                                .map(actor -> sides.name(actor.id().orElse(actor.surface())))
                                .toList());
    }

    private static Account account(Claim claim, String statement) {
        return new Account(Voices.label(Voices.knower(claim)), statement, List.of(ground(claim)));
    }

    private static Ground ground(Claim claim) {
        return new Ground(Ground.Kind.CLAIM, claim.id(), Voices.label(Voices.knower(claim)), Voices.inWords(claim));
    }

    /** Accounts of start or end that cannot both be true, as windows that do not meet. */
    private Optional<Dispute> times(List<Reading> readings, boolean start) {
        Map<String, Reading> told = new LinkedHashMap<>();
        List<Span> spans = new ArrayList<>();
        for (Reading reading : readings) {
            Optional<Span> span = start ? reading.start() : reading.end();
            if (span.isPresent() && (start ? reading.ownStart() : reading.ownEnd())) {
                told.put(reading.asserter(), reading);
                spans.add(span.get());
            }
        }
        if (spans.stream().noneMatch(one -> spans.stream().anyMatch(other -> areApart(one, other)))) {
            return Optional.empty();
        }
        List<Account> accounts = told.values().stream()
                .map(reading -> new Account(reading.asserter(), words(reading, start), reading.grounds()))
                .toList();
        return Optional.of(dispute(
                start ? Dispute.Kind.START : Dispute.Kind.END,
                "When did the " + agreement.title() + (start ? " begin?" : " end?"),
                accounts));
    }

    private static boolean areApart(Span one, Span other) {
        return one.lastDay().isBefore(other.firstDay()) || other.lastDay().isBefore(one.firstDay());
    }

    private static String words(Reading reading, boolean start) {
        String when = (start ? reading.start() : reading.end()).map(Span::words).orElse("");
        return start || reading.arithmetic().isEmpty() ? when : when + ": " + reading.arithmetic();
    }

    private Optional<Dispute> parties() {
        Map<String, List<Claim>> byParties = new TreeMap<>();
        for (Claim claim : bearing) {
            boolean starts = claim.type() == EventType.CEASEFIRE_IN_FORCE || claim.type() == EventType.AGREEMENT_SIGNED;
            if (starts
                    && claim.modality().tellsOfAnAct()
                    && !claim.negative()
                    && !claim.actors().isEmpty()) {
                TreeSet<String> named = new TreeSet<>();
                Stream.concat(claim.actors().stream(), claim.targets().stream())
                        .forEach(actor -> named.add(actor.id().orElse(actor.surface())));
                byParties
                        .computeIfAbsent(String.join(", ", named), set -> new ArrayList<>())
                        .add(claim);
            }
        }
        if (byParties.size() < 2) {
            return Optional.empty();
        }
        List<Account> accounts = new ArrayList<>();
        byParties.forEach((named, claims) -> accounts.add(account(claims.get(0), "between " + names(named))));
        return Optional.of(dispute(Dispute.Kind.PARTIES, "Between whom is the " + agreement.title() + "?", accounts));
    }

    private String names(String ids) {
        return String.join(", ", Stream.of(ids.split(", ")).map(sides::name).toList());
    }

    private Dispute dispute(Dispute.Kind kind, String question, List<Account> accounts) {
        List<String> parts = new ArrayList<>(List.of(kind.name(), agreement.id()));
        accounts.forEach(account -> account.grounds().forEach(ground -> parts.add(ground.ref())));
        return new Dispute(
                ContentId.of("d", parts), kind, Optional.of(agreement.id()), Optional.empty(), question, accounts);
    }
}
