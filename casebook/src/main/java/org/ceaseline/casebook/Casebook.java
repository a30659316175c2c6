package org.ceaseline.casebook;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that an analyst knows of one conflict. Immutable; safe to share between threads.
 *
 * @param id key, also the folder's name
 * @param languages BCP 47 tags of the press that it covers
 * @param sources what the entries cite
 * @param timeline dated facts known beforehand
 * @param note what a reader must know
 * @param cases incidents thought out in advance, with the findings expected
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
        List<Agreement> agreements,
        List<Source> sources,
        List<KnownFact> timeline,
        String note,
        List<WorkedCase> cases) {

    public Casebook {
        cases = List.copyOf(cases);
        languages = List.copyOf(languages);
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        outlets = List.copyOf(outlets);
        agreements = List.copyOf(agreements);
        sources = List.copyOf(sources);
        timeline = List.copyOf(timeline);
    }

    /** A casebook without a list of sources and known facts. */
    public Casebook(
            String id,
            String title,
            Optional<PartialDate> from,
            Optional<PartialDate> to,
            List<String> languages,
            List<Actor> actors,
            List<Place> places,
            List<Outlet> outlets,
            List<Agreement> agreements) {
        this(id, title, from, to, languages, actors, places, outlets, agreements, List.of(), List.of(), "", List.of());
    }

    /**
     * What a folder gave.
     *
     * @param casebook the casebook, empty where any fault is an error
     * @param faults everything wrong in it, by file and line
     */
    public record Reading(Optional<Casebook> casebook, List<Fault> faults) {
        public Reading {
            faults = List.copyOf(faults);
        }

        /** True where nothing but warnings was found. */
        public boolean isSound() {
            return faults.stream().noneMatch(Fault::isError);
        }
    }

    /**
     * Reads and checks the casebook in a folder; all faults are found in one run. The format is described in
     * {@code docs/casebook.md}.
     */
    public static Reading read(Path folder) {
        return new CasebookFolder(folder).read();
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

    /**
     * An actor as it existed in a period.
     *
     * @param note why it is not the one that was named, or that another may be meant; empty where there is no doubt
     */
    public record ActorAt(Actor actor, String note) {}

    /**
     * Who stood under a name in the period {@code from..to}: before its lifespan the predecessor, after it the successor,
     * each with a note; the actor itself with a note where nobody is known in its place.
     */
    public Optional<ActorAt> actorAt(String id, LocalDate from, LocalDate to) {
        return actor(id).map(named -> new Succession(this, from, to).at(named));
    }

    /** All ids in a row from this actor to whom it acts for, itself first: a unit, its army, its government. */
    public List<String> actsFor(String id) {
        List<String> chain = new ArrayList<>();
        for (Optional<String> next = Optional.of(id); next.isPresent() && !chain.contains(next.get()); ) {
            chain.add(next.get());
            next = actor(next.get()).flatMap(Actor::actsFor);
        }
        return chain;
    }
}
