package org.ceaseline.coding.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.LabelledReport.Label;

/** Pairs the labels of a report with its claims, one to one, the best fits first. */
final class Pairing {

    /** How well the types of a label and a claim fit. */
    enum Fit {
        /** Of one family, but another type. */
        FAMILY,
        /** A type that is as good. */
        ALTERNATIVE,
        EXACT,
        NONE;

        boolean isRight() {
            return this == EXACT || this == ALTERNATIVE;
        }
    }

    /** A label and the claim that stands for it. */
    record Pair(Label label, Claim claim, Fit fit) {}

    private record Offer(int label, int claim, Fit fit, double value) {}

    private final List<Label> labels;
    private final List<Claim> claims;
    private final List<Set<String>> quotes;
    private final Attributes attributes;

    Pairing(List<Label> labels, List<Claim> claims, Attributes attributes) {
        this.labels = labels;
        this.claims = claims;
        this.attributes = attributes;
        Set<String> all = labels.stream().map(Label::quote).collect(Collectors.toCollection(java.util.TreeSet::new));
        this.quotes = claims.stream()
                .map(claim -> SentenceMatch.quotes(all, claim.evidence().text()))
                .toList();
    }

    /** The quotes of the labelled sentence in which a claim stands; none where it stands elsewhere. */
    Set<String> quotesOf(Claim claim) {
        return quotes.get(claims.indexOf(claim));
    }

    List<Pair> pairs() {
        List<Offer> offers = offers();
        offers.sort(Comparator.comparingDouble((Offer offer) -> -offer.value())
                .thenComparingInt(Offer::label)
                .thenComparingInt(Offer::claim));
        Set<Integer> usedLabels = new HashSet<>();
        Set<Integer> usedClaims = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Offer offer : offers) {
            if (!usedLabels.contains(offer.label()) && !usedClaims.contains(offer.claim())) {
                usedLabels.add(offer.label());
                usedClaims.add(offer.claim());
                pairs.add(new Pair(labels.get(offer.label()), claims.get(offer.claim()), offer.fit()));
            }
        }
        return pairs;
    }

    private List<Offer> offers() {
        List<Offer> offers = new ArrayList<>();
        for (int c = 0; c < claims.size(); c++) {
            for (int l = 0; l < labels.size(); l++) {
                Label label = labels.get(l);
                Fit fit = fit(label, claims.get(c));
                if (fit != Fit.NONE && quotes.get(c).contains(label.quote())) {
                    offers.add(new Offer(l, c, fit, fit.ordinal() + 1 + attributes.likeness(label, claims.get(c))));
                }
            }
        }
        return offers;
    }

    static Fit fit(Label label, Claim claim) {
        if (label.isTrap()) {
            return Fit.NONE;
        }
        if (label.type() == claim.type()) {
            return Fit.EXACT;
        }
        if (label.types().contains(claim.type())) {
            return Fit.ALTERNATIVE;
        }
        return label.type().family() == claim.type().family() ? Fit.FAMILY : Fit.NONE;
    }
}
