package org.ceaseline.casebook;

import java.util.List;
import java.util.Optional;

/**
 * Everything that an analyst knows of one conflict. Immutable; safe to share between threads.
 *
 * @param id key, also the folder's name
 * @param languages BCP 47 tags of the press that it covers
 */
public record Casebook(
        String id,
        String title,
        Optional<PartialDate> from,
        Optional<PartialDate> to,
        List<String> languages,
        List<Actor> actors,
        List<Place> places,
        List<Outlet> outlets,
        List<Agreement> agreements) {

    public Casebook {
        languages = List.copyOf(languages);
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        outlets = List.copyOf(outlets);
        agreements = List.copyOf(agreements);
    }

    /** A casebook that knows nothing: the coder then reads general actors and places only. */
    public static Casebook none() {
        return new Casebook(
                "none", "", Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public Optional<Actor> actor(String id) {
        return actors.stream().filter(actor -> actor.id().equals(id)).findFirst();
    }

    public Optional<Place> place(String id) {
        return places.stream().filter(place -> place.id().equals(id)).findFirst();
    }

    public Optional<Outlet> outlet(String id) {
        return outlets.stream().filter(outlet -> outlet.id().equals(id)).findFirst();
    }

    public Optional<Agreement> agreement(String id) {
        return agreements.stream()
                .filter(agreement -> agreement.id().equals(id))
                .findFirst();
    }
}
