package org.ceaseline.coding.mention;

import java.util.List;

/** Everything that one sentence names. Lists are in the order of the text; readings of the same words may overlap. */
public record Found(List<ActorSpan> actors, List<PlaceSpan> places, List<TimeSpan> times, List<CountSpan> counts) {

    public Found {
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        times = List.copyOf(times);
        counts = List.copyOf(counts);
    }
}
