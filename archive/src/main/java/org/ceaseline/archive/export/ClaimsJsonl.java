package org.ceaseline.archive.export;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.ceaseline.coding.Claim;

/** An object a line: the claim whole, as it is kept, and its report. */
public final class ClaimsJsonl implements Layout {

    private final Function<Claim, String> form;

    /**
     * With the JSON that a claim is kept as.
     *
     * @param form gives one JSON object without a line break
     */
    public ClaimsJsonl(Function<Claim, String> form) {
        this.form = form;
    }

    @Override
    public Optional<String> add(Row row, Appendable out) throws IOException {
        Row.ReportFacts report = row.report();
        String of = Json.of(Json.map(
                "id",
                report.id(),
                "evidence",
                report.evidence(),
                "name",
                report.name(),
                "address",
                report.address(),
                "title",
                report.title(),
                "outlet",
                report.outlet(),
                "language",
                report.language(),
                "publishedFrom",
                report.publishedFrom(),
                "publishedTo",
                report.publishedTo(),
                "recorded",
                report.recorded()));
        out.append("{\"claim\":")
                .append(form.apply(row.claim()))
                .append(",\"report\":")
                .append(of)
                .append("}\n");
        return Optional.empty();
    }
}
