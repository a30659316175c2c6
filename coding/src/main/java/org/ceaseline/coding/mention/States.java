package org.ceaseline.coding.mention;

import java.util.List;
import java.util.Optional;

/** The states that adjectives name. */
public final class States {

    private States() {}

    /** "Corsica" for "Corsican": the usual name of the country that the adjective names; empty for any other word. */
    public static Optional<String> called(String adjective) {
        return Countries.all()
                .of(List.of(Folding.word(adjective, 0, adjective.length())))
                .filter(country -> country.by() == Countries.By.DEMONYM)
                .map(Countries.Country::name);
    }
}
