package org.ceaseline.command.house;

import java.util.Map;
import java.util.Set;

/** The public types of each room. A new one is a decision: add it here and say why in the commit. */
final class Doors {

    static final Map<String, Set<String>> LISTED = Map.of(
            "casebook",
            Set.of(
                    "Actor",
                    "Agreement",
                    "Casebook",
                    "EventType",
                    "Fault",
                    "GeoNames",
                    "KnownFact",
                    "Names",
                    "Ontology",
                    "Outlet",
                    "PartialDate",
                    "Place",
                    "Provision",
                    "Source",
                    "WorkedCase"),
            "syntax",
            Set.of("Sentence", "Syntax", "Token", "Training", "Treebank"),
            "capture",
            Set.of(
                    "Alignment",
                    "Capture",
                    "Comment",
                    "Fault",
                    "NearCopies",
                    "Published",
                    "Report",
                    "Section",
                    "Versions"),
            "fetch",
            Set.of("Fetch", "Fetched", "Rules"),
            "coding",
            Set.of("Claim", "Coder", "Discourse", "Evaluation", "EventTime", "LabelledReport"),
            "ledger",
            Set.of(
                    "AgreementState",
                    "AsOf",
                    "Board",
                    "Confidence",
                    "Corroboration",
                    "Decision",
                    "Dispute",
                    "Entries",
                    "Finding",
                    "Ground",
                    "Incident",
                    "Ledger",
                    "LifeLine",
                    "Material",
                    "Obligation",
                    "Signals",
                    "Totals",
                    "Transition",
                    "Verdict"),
            "archive",
            Set.of(
                    "Archive",
                    "ArchiveUnusable",
                    "AuditEntry",
                    "Backup",
                    "Codes",
                    "Damage",
                    "Decision",
                    "ExportFormat",
                    "Exported",
                    "Hits",
                    "Intake",
                    "Question",
                    "Reads",
                    "Taken",
                    "Tally",
                    "Watch"),
            "desk",
            Set.of("Desk"));

    private Doors() {}
}
