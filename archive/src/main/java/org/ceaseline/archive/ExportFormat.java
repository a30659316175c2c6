package org.ceaseline.archive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.ceaseline.archive.export.AcledCsv;
import org.ceaseline.archive.export.Annotations;
import org.ceaseline.archive.export.ClaimsCsv;
import org.ceaseline.archive.export.ClaimsJsonl;
import org.ceaseline.archive.export.EventLayout;
import org.ceaseline.archive.export.GeoJson;
import org.ceaseline.archive.export.HxlCsv;
import org.ceaseline.archive.export.Layout;
import org.ceaseline.archive.export.PloverJsonl;
import org.ceaseline.archive.export.UcdpGedCsv;

/** The layouts that claims and incidents can be written in. */
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
    HXL,
    /** All that stands, an object a line: evidence, reports, claims, decisions, incidents, findings; an import takes it in. */
    ARCHIVE,
    /** Incidents in the column layout of ACLED; sensitive places coarse and late. */
    ACLED,
    /** Lethal incidents in the column layout of UCDP GED; sensitive places coarse and late. */
    UCDP_GED;

    /** The name on the command line, for example {@code claims-csv}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ExportFormat> of(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }

    /** The layout of claims, or empty where incidents are laid out. */
    Optional<Layout> ofClaims() {
        return switch (this) {
            case CLAIMS_CSV -> Optional.of(new ClaimsCsv());
            case CLAIMS_JSONL -> Optional.of(new ClaimsJsonl(Forms::of));
            case PLOVER -> Optional.of(new PloverJsonl());
            case ANNOTATIONS -> Optional.of(new Annotations());
            case GEOJSON -> Optional.of(new GeoJson());
            case HXL -> Optional.of(new HxlCsv());
            case ARCHIVE, ACLED, UCDP_GED -> Optional.empty();
        };
    }

    EventLayout ofIncidents() {
        return this == ACLED ? new AcledCsv() : new UcdpGedCsv();
    }
}
