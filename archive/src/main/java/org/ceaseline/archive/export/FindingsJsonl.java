package org.ceaseline.archive.export;

import java.io.IOException;
import java.util.function.Function;
import org.ceaseline.ledger.Finding;

/** An object a line: the finding whole, as it was weighed, and the sentences that its incident rests on. */
public final class FindingsJsonl implements FindingLayout {

    private final Function<Finding, String> form;

    /** @param form gives one JSON object without a line break */
    public FindingsJsonl(Function<Finding, String> form) {
        this.form = form;
    }

    @Override
    public void add(Judged judged, Appendable out) throws IOException {
        out.append("{\"finding\":")
                .append(form.apply(judged.finding()))
                .append(",\"sentences\":")
                .append(Json.of(judged.event().sentences()))
                .append("}\n");
    }
}
