package org.ceaseline.coding.mention;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ceaseline.casebook.Actor;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.PartialDate;
import org.ceaseline.casebook.Place;

/** A casebook of invented parties for tests. */
final class World {

    private World() {}

    static Casebook casebook() {
        return new Casebook(
                "arland",
                "Arland and Belmark",
                Optional.empty(),
                Optional.empty(),
                List.of("en"),
                List.of(
                        actor(
                                "adf",
                                "Arland Defence Force",
                                "ADF;Arlandish army;army of Arland",
                                "state_force",
                                "1990",
                                "",
                                ""),
                        actor("old_column", "Ridge Column", "RC", "rebel_group", "2010", "2016-05", ""),
                        actor("new_column", "Ridge Liberation Army", "RLA", "rebel_group", "2016-05", "", "old_column"),
                        actor(
                                "council",
                                "Belmark Council",
                                "the Council of Belmark;بلمارك",
                                "political_body",
                                "2014",
                                "2019-06",
                                ""),
                        actor("merrow_gov", "Government of Arland", "Merrow", "government", "1990", "", ""),
                        actor("north_guard", "Northern Guard", "Home Guard", "militia", "2012", "", ""),
                        actor("south_guard", "Southern Guard", "Home Guard", "militia", "2012", "", "")),
                List.of(
                        place("merrow", "Merrow", "", 1, "Merrow"),
                        place("tarn", "Tarn al-Hollow", "Tarn Hollow;تارن", 1, "Oskel"),
                        place("ridge", "Ridge pocket", "the Ridge", 5, "Oskel"),
                        place("oskel", "Oskel", "", 1, "Oskel"),
                        place("quarrah", "Qarrah", "", 2, "Oskel")),
                List.of(),
                List.of(agreement()));
    }

    private static Actor actor(
            String id, String name, String aliases, String kind, String from, String to, String predecessor) {
        return new Actor(
                id,
                name,
                List.of(aliases.split(";")),
                kind,
                from.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(from)),
                to.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(to)),
                predecessor.isEmpty() ? Optional.empty() : Optional.of(predecessor),
                "",
                List.of(),
                List.of(),
                List.of("T"),
                "");
    }

    private static Place place(String id, String name, String aliases, int precision, String admin) {
        return new Place(
                id,
                name,
                aliases.isEmpty() ? List.of() : List.of(aliases.split(";")),
                1,
                1,
                precision,
                "AA",
                List.of(admin),
                Optional.empty(),
                "inside",
                "high",
                List.of("T"),
                "");
    }

    private static Agreement agreement() {
        return new Agreement(
                "merrow-2017",
                List.of("Merrow truce"),
                "cessation",
                List.of("humanitarian"),
                "bilateral",
                "written",
                List.of(),
                List.of(),
                List.of(),
                List.of(time("in_force", "2017-03-06"), time("end", "2018-01-20")),
                new Agreement.Zone(List.of("ridge", "tarn"), Optional.empty(), "", List.of("T")),
                List.of(),
                List.of(),
                "",
                List.of("T"));
    }

    private static Agreement.Time time(String what, String date) {
        return new Agreement.Time(
                what,
                PartialDate.parse(date),
                Optional.empty(),
                Optional.empty(),
                Optional.<Duration>empty(),
                "council",
                "",
                List.of("T"));
    }
}
