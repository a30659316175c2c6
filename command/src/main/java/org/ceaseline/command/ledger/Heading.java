package org.ceaseline.command.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceaseline.casebook.Agreement;

/** The first lines of every page on an agreement: what it is, who stands behind it, and from which day one looks. */
final class Heading {

    private final Names names;

    Heading(Names names) {
        this.names = names;
    }

    void print(Sheet sheet, Agreement agreement, Optional<LocalDate> day, boolean asked) {
        sheet.line(0, 2, agreement.id() + "  " + agreement.title());
        sheet.line(
                0,
                2,
                String.join(", ", List.of(agreement.kind(), agreement.side(), agreement.form())) + links(agreement));
        role(agreement, "party").ifPresent(parties -> sheet.line(0, 2, "parties: " + parties));
        role(agreement, "guarantor").ifPresent(guarantors -> sheet.line(0, 2, "guarantor: " + guarantors));
        excluded(agreement).ifPresent(groups -> sheet.line(0, 2, "outside it: " + groups));
        day.ifPresent(from -> sheet.line(
                0,
                2,
                asked
                        ? "as known on " + from
                        : "as known on " + from
                                + ", the last day that the reports speak of (--as-of looks from another day)"));
    }

    private static String links(Agreement agreement) {
        List<String> links = new ArrayList<>();
        agreement
                .links()
                .forEach(link -> links.add(
                        (link.relation().equals("parent") ? "under" : link.relation()) + " " + link.agreement()));
        return links.isEmpty() ? "" : "; " + String.join(", ", links);
    }

    private Optional<String> role(Agreement agreement, String role) {
        List<String> holders = agreement.roles().stream()
                .filter(held -> held.role().equals(role))
                .map(Agreement.Role::actor)
                .distinct()
                .map(names::of)
                .toList();
        return holders.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", holders));
    }

    private Optional<String> excluded(Agreement agreement) {
        List<String> groups = agreement.exclusions().stream()
                .map(exclusion -> names.of(exclusion.actor()) + (exclusion.successors() ? " and who continues it" : ""))
                .toList();
        return groups.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", groups));
    }
}
