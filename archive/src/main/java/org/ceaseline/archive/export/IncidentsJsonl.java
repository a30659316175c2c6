package org.ceaseline.archive.export;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.ceaseline.ledger.Incident;

/** An object a line: the incident whole, as it was weighed, and the sentences that it rests on. */
public final class IncidentsJsonl implements EventLayout {

    private final Function<Incident, String> form;

    /** @param form gives one JSON object without a line break */
    public IncidentsJsonl(Function<Incident, String> form) {
        this.form = form;
    }

    @Override
    public Optional<String> add(Event event, Appendable out) throws IOException {
        out.append("{\"incident\":")
                .append(form.apply(event.incident()))
                .append(",\"sentences\":")
                .append(Json.of(event.sentences()))
                .append("}\n");
        return Optional.empty();
    }
}
