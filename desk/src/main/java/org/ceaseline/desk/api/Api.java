package org.ceaseline.desk.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.archive.Sieve;
import org.ceaseline.archive.Summary;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.coding.Claim;
import org.ceaseline.desk.holding.Case;
import org.ceaseline.desk.holding.Holding;
import org.ceaseline.desk.holding.Holdings;
import org.ceaseline.desk.holding.ReportHead;
import org.ceaseline.ledger.AgreementState;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.LifeLine;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What programs may read; described in {@code openapi.json} beside it. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
public final class Api {

    private final Holdings holdings;

    public Api(Holdings holdings) {
        this.holdings = holdings;
    }

    /** An agreement in brief. */
    record AgreementRow(String casebook, String id, String title, String state, boolean contested) {}

    /** A claim as corrected, with where its review stands. */
    record ClaimRow(Claim claim, String review) {}

    /** An incident with where its review stands. */
    record IncidentRow(Incident incident, String review) {}

    private static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @GetMapping("/agreements")
    Slice<AgreementRow> agreements(
            @RequestParam(defaultValue = "") String cursor, @RequestParam(defaultValue = "100") int most) {
        List<AgreementRow> rows = holdings.now().conflicts().stream()
                .flatMap(one -> one.agreements().stream().map(agreement -> row(one, agreement)))
                .toList();
        return Slice.of(rows, row -> row.casebook() + "/" + row.id(), row -> row, cursor, Slice.rows(most));
    }

    private static AgreementRow row(Case one, Agreement agreement) {
        Optional<Summary> summary = one.summary(agreement.id());
        return new AgreementRow(
                one.id(),
                agreement.id(),
                agreement.title(),
                summary.map(Summary::state).orElse(AgreementState.NONE).id(),
                summary.map(Summary::contested).orElse(false));
    }

    @GetMapping("/agreements/{casebook}/{id}/lifeline")
    LifeLine lifeLine(@PathVariable String casebook, @PathVariable String id) {
        Case one = one(casebook);
        return one.view().lifeLine(agreement(one, id));
    }

    @GetMapping("/agreements/{casebook}/{id}/findings")
    Slice<Finding> findings(
            @PathVariable String casebook,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "100") int most) {
        Case one = one(casebook);
        Sieve sieve = Sieve.all().agreement(agreement(one, id));
        return Slice.of(one.weighed().findings(sieve, from(cursor), Slice.rows(most)), finding -> finding);
    }

    @GetMapping("/casebooks/{casebook}/incidents")
    Slice<IncidentRow> incidents(
            @PathVariable String casebook,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "100") int most) {
        Holding now = holdings.now();
        return Slice.of(
                one(casebook).weighed().incidents(Sieve.all(), from(cursor), Slice.rows(most)),
                incident -> new IncidentRow(
                        incident, now.reviews().of("incident", incident.id()).word()));
    }

    @GetMapping("/casebooks/{casebook}/claims")
    Slice<ClaimRow> claims(
            @PathVariable String casebook,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "100") int most) {
        Holding now = holdings.now();
        Case one = one(casebook);
        return Slice.of(
                one.weighed().claims(Sieve.all(), from(cursor), Slice.rows(most)),
                claim -> new ClaimRow(
                        one.corrected(claim),
                        now.reviews().of("claim", claim.id()).word()));
    }

    @GetMapping("/reports")
    Slice<ReportHead> reports(
            @RequestParam(defaultValue = "") String cursor, @RequestParam(defaultValue = "100") int most) {
        return Slice.after(
                cursor, Slice.rows(most), (skip, rows) -> holdings.now().newestReports(skip, rows));
    }

    private static Optional<String> from(String cursor) {
        return Optional.of(cursor).filter(text -> !text.isEmpty());
    }

    @GetMapping("/openapi.json")
    ResponseEntity<String> description() throws IOException {
        try (InputStream in = Api.class.getResourceAsStream("openapi.json")) {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(in == null ? "{}" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private Case one(String casebook) {
        return holdings.now().caseOf(casebook).orElseThrow(Missing::new);
    }

    private static String agreement(Case one, String id) {
        return one.casebook().agreement(id).map(Agreement::id).orElseThrow(Missing::new);
    }

    @ExceptionHandler(Missing.class)
    ResponseEntity<Map<String, String>> missing() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .body(Map.of("error", "There is nothing under this address."));
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ResponseEntity<Map<String, String>> bad(IllegalArgumentException problem) {
        return ResponseEntity.badRequest().body(Map.of("error", String.valueOf(problem.getMessage())));
    }
}
