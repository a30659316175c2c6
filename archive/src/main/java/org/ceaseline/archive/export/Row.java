package org.ceaseline.archive.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ceaseline.casebook.Place;
import org.ceaseline.coding.Claim;

/**
 * A claim with what its layouts need beside it.
 *
 * @param place the first place of the claim, where the casebook has it
 * @param written when the export was begun
 */
public record Row(Claim claim, ReportFacts report, Optional<Place> place, Instant written) {

    /**
     * What an export tells of a report.
     *
     * @param evidence SHA-256 of its raw bytes
     * @param name the file's name
     * @param address empty where the page states none
     * @param publishedFrom ISO date, empty where unknown
     * @param publishedTo ISO date, empty where unknown
     * @param recorded when it was kept, UTC, ISO 8601
     * @param text the report's normalised text, for what quotes around a sentence
     */
    public record ReportFacts(
            String id,
            String evidence,
            String name,
            String address,
            String title,
            String outlet,
            String language,
            String publishedFrom,
            String publishedTo,
            String recorded,
            String text) {}

    String modality() {
        return claim.modality().name().toLowerCase(Locale.ROOT);
    }

    /** First day that the event may have been, or nothing. */
    String start() {
        return claim.time().start().map(LocalDate::toString).orElse("");
    }

    String end() {
        return claim.time().end().map(LocalDate::toString).orElse("");
    }

    /** How sharp the place is, 1 to 7: no sharper than text and casebook; 0 where the casebook has none. */
    int placePrecision() {
        int text = claim.places().stream()
                .findFirst()
                .map(Claim.PlaceMention::precision)
                .orElse(0);
        return place.map(known -> Math.max(known.precision(), text)).orElse(0);
    }

    /** As {@link #placePrecision()}; of sensitive places what is told of them: no more than the district. */
    int precisionTold() {
        int sharp = placePrecision();
        return sharp == 0 || !Discretion.isSensitive(this) ? sharp : Math.max(sharp, 3);
    }

    /** The sentence; empty where it might name a place that is not told. */
    String sentence() {
        return Discretion.isSensitive(this) ? "" : claim.evidence().text();
    }

    List<Claim.ActorMention> actorsTold() {
        return told(claim.actors());
    }

    List<Claim.ActorMention> targetsTold() {
        return told(claim.targets());
    }

    /** Of those at a place that is not told, whom the casebook knows: words such as "residents of" name the place. */
    private List<Claim.ActorMention> told(List<Claim.ActorMention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.id().isPresent() || !Discretion.isSensitive(this))
                .toList();
    }

    /** The place by its name; empty where it is not told. */
    String placeTold() {
        return Discretion.isSensitive(this) ? "" : placeName();
    }

    static String cell(int precision) {
        return precision == 0 ? "" : Integer.toString(precision);
    }

    String placeName() {
        return place.map(Place::name)
                .or(() -> claim.places().stream().findFirst().map(Claim.PlaceMention::surface))
                .orElse("");
    }
}
