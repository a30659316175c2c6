package org.ceaseline.archive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.ceaseline.archive.export.Annotations;
import org.ceaseline.archive.export.ClaimsCsv;
import org.ceaseline.archive.export.ClaimsJsonl;
import org.ceaseline.archive.export.GeoJson;
import org.ceaseline.archive.export.HxlCsv;
import org.ceaseline.archive.export.Layout;
import org.ceaseline.archive.export.PloverJsonl;

/** The layouts that claims can be written in. */
public enum ExportFormat {
    /** A row a claim, with every value and its sentence. */
    CLAIMS_CSV,
    /** An object a line: the claim whole, and its report. */
    CLAIMS_JSONL,
    /** PLOVER events, an object a line. */
    PLOVER,
    /** W3C Web Annotations of the sentences, an object a line. */
    ANNOTATIONS,
    /** Places as points and areas; sensitive ones coarse and late. */
    GEOJSON,
    /** CSV with a row of HXL tags; sensitive places coarse and late. */
    HXL;

    /** The name on the command line, for example {@code claims-csv}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ExportFormat> of(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }

    Layout layout() {
        return switch (this) {
            case CLAIMS_CSV -> new ClaimsCsv();
            case CLAIMS_JSONL -> new ClaimsJsonl(Forms::of);
            case PLOVER -> new PloverJsonl();
            case ANNOTATIONS -> new Annotations();
            case GEOJSON -> new GeoJson();
            case HXL -> new HxlCsv();
        };
    }
}
