package org.ceaseline.archive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.ceaseline.archive.export.AcledCsv;
import org.ceaseline.archive.export.Annotations;
import org.ceaseline.archive.export.ClaimsCsv;
import org.ceaseline.archive.export.ClaimsJsonl;
import org.ceaseline.archive.export.EventLayout;
import org.ceaseline.archive.export.FindingLayout;
import org.ceaseline.archive.export.FindingsCsv;
import org.ceaseline.archive.export.FindingsJsonl;
import org.ceaseline.archive.export.GeoJson;
import org.ceaseline.archive.export.HxlCsv;
import org.ceaseline.archive.export.IncidentsCsv;
import org.ceaseline.archive.export.IncidentsJsonl;
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
    /** A row an incident, with its origins, how it is borne out, and its sentences. */
    INCIDENTS_CSV,
    /** An object a line: the incident whole, and its sentences. */
    INCIDENTS_JSONL,
    /** A row a finding, with the answers to its ten tests. */
    FINDINGS_CSV,
    /** An object a line: the finding whole, and its sentences. */
    FINDINGS_JSONL,
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
            default -> Optional.empty();
        };
    }

    /** The layout of incidents, or empty where none are laid out. */
    Optional<EventLayout> ofIncidents() {
        return switch (this) {
            case INCIDENTS_CSV -> Optional.of(new IncidentsCsv());
            case INCIDENTS_JSONL -> Optional.of(new IncidentsJsonl(Forms::of));
            case ACLED -> Optional.of(new AcledCsv());
            case UCDP_GED -> Optional.of(new UcdpGedCsv());
            default -> Optional.empty();
        };
    }

    /** The layout of findings, or empty where none are laid out. */
    Optional<FindingLayout> ofFindings() {
        return switch (this) {
            case FINDINGS_CSV -> Optional.of(new FindingsCsv());
            case FINDINGS_JSONL -> Optional.of(new FindingsJsonl(Forms::of));
            default -> Optional.empty();
        };
    }

    /** True where more than claims is written: what a weighing leaves. */
    boolean isOfWeighed() {
        return ofClaims().isEmpty();
    }
}
