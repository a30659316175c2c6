package org.ceaseline.command.ledger;

import java.util.List;
import org.ceaseline.casebook.Actor;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.Outlet;
import org.ceaseline.casebook.Place;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Incident;

/** The casebook's names for ids; the words of the text where the casebook has none. */
final class Names {

    private final Casebook casebook;

    Names(Casebook casebook) {
        this.casebook = casebook;
    }

    String of(String key) {
        return casebook.actor(key)
                .map(Actor::name)
                .or(() -> casebook.outlet(key).map(Outlet::name))
                .or(() -> casebook.place(key).map(Place::name))
                .orElse(key);
    }

    String all(List<String> keys) {
        return String.join(", ", keys.stream().map(this::of).toList());
    }

    String party(Incident.Party party) {
        return party.id()
                .map(this::of)
                .orElse(party.surface().isBlank() ? "nobody named" : "\"" + party.surface() + "\"");
    }

    String parties(List<Incident.Party> parties) {
        return String.join(", ", parties.stream().map(this::party).toList());
    }

    String place(Incident.Place place) {
        return place.id().flatMap(casebook::place).map(Place::name).orElse(place.surface());
    }

    String allPlaces(List<String> keys) {
        return String.join(
                ", ",
                keys.stream()
                        .map(key -> casebook.place(key).map(Place::name).orElse(key))
                        .toList());
    }

    String places(List<Incident.Place> places) {
        return places.isEmpty()
                ? "no place told"
                : String.join(", ", places.stream().map(this::place).toList());
    }

    /** Who says so, the outlet first. */
    String chain(Claim claim) {
        return String.join(" > ", claim.chain().stream().map(this::voice).toList());
    }

    /** The casebook's name for an outlet, however the page writes it. */
    String outlet(String name) {
        return casebook.outlets().stream()
                .filter(outlet -> outlet.name().equalsIgnoreCase(name)
                        || outlet.aliases().stream().anyMatch(alias -> alias.equalsIgnoreCase(name)))
                .findFirst()
                .map(Outlet::name)
                .orElse(name);
    }

    private String voice(Claim.Voice voice) {
        String named = voice.id().map(this::of).orElseGet(() -> outlet(voice.surface()));
        return named.isBlank() ? "outlet not named" : named;
    }
}
