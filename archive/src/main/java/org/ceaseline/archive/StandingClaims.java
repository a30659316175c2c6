package org.ceaseline.archive;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ceaseline.casebook.Place;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Entries;
import org.ceaseline.ledger.Incident;

/** Brings the rows by which claims are found to what the last weighing has. */
final class StandingClaims {

    private static final int PORTION = 5000;

    private final Archive archive;
    private final String casebookId;
    private final Matter matter;
    private final Placing placing;

    StandingClaims(Archive archive, String casebookId, Matter matter, Placing placing) {
        this.archive = archive;
        this.casebookId = casebookId;
        this.matter = matter;
        this.placing = placing;
    }

    void write(Entries entries) {
        Map<String, String> incidents = new HashMap<>();
        for (Incident incident : entries.incidents()) {
            incident.claims().forEach(claim -> incidents.put(claim, incident.id()));
            incident.headlines().forEach(claim -> incidents.put(claim, incident.id()));
        }
        Map<String, String> standing = standing();
        List<Claim> changed = new ArrayList<>();
        for (String id : matter.ids()) {
            String now = matter.key(id) + " " + incidents.getOrDefault(id, "");
            if (!now.equals(standing.remove(id)) || matter.isDecidedOn(id)) {
                entries.claim(id).ifPresent(changed::add);
            }
            if (changed.size() == PORTION) {
                replace(changed, incidents);
                changed.clear();
            }
        }
        replace(changed, incidents);
        remove(List.copyOf(new TreeSet<>(standing.keySet())));
    }

    /**
     * As {@link #write(Entries)}, where nothing but further claims and reports came since the last weighing, and that is at
     * hand: nothing is read.
     */
    void write(Entries entries, Remembered last) {
        Map<String, String> now = placed(entries, last.entries());
        Map<String, String> before = placed(last.entries(), entries);
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(now.keySet());
        ids.removeIf(id -> last.matter().knows(id) && now.getOrDefault(id, "").equals(before.getOrDefault(id, "")));
        matter.claims().stream()
                .map(Claim::id)
                .filter(id -> !last.matter().knows(id))
                .forEach(ids::add);
        List<Claim> changed =
                ids.stream().flatMap(id -> entries.claim(id).stream()).toList();
        for (int from = 0; from < changed.size(); from += PORTION) {
            replace(changed.subList(from, Math.min(changed.size(), from + PORTION)), now);
        }
    }

    /** The incident of each claim in those incidents that hold other claims than among the others. */
    private static Map<String, String> placed(Entries entries, Entries others) {
        Map<String, String> placed = new HashMap<>();
        for (Incident incident : entries.incidents()) {
            Optional<Incident> other = others.incident(incident.id());
            if (other.isEmpty()
                    || !other.get().claims().equals(incident.claims())
                    || !other.get().headlines().equals(incident.headlines())) {
                incident.claims().forEach(claim -> placed.put(claim, incident.id()));
                incident.headlines().forEach(claim -> placed.put(claim, incident.id()));
            }
        }
        return placed;
    }

    private Map<String, String> standing() {
        Map<String, String> rows = new HashMap<>();
        archive.store().read(db -> {
            Queries.list(
                    db,
                    "SELECT id, claim, incident FROM standing_claim WHERE casebook_id = ?",
                    row -> rows.put(row.getString(1), row.getLong(2) + " " + row.getString(3)),
                    casebookId);
            return rows;
        });
        return rows;
    }

    private void replace(List<Claim> claims, Map<String, String> incidents) {
        if (claims.isEmpty()) {
            return;
        }
        remove(claims.stream().map(Claim::id).toList());
        archive.write(writing -> {
            try (Batch rows = new Batch(
                            writing.db(),
                            "INSERT INTO standing_claim (casebook_id, id, claim, incident, type, day, lat, lon)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
                    Batch actors = new Batch(
                            writing.db(),
                            "INSERT INTO standing_actor (casebook_id, kind, actor, day, id)"
                                    + " VALUES (?, 'claim', ?, ?, ?)")) {
                for (Claim claim : claims) {
                    insert(claim, incidents.getOrDefault(claim.id(), ""), rows, actors);
                }
            }
            new Leases(writing, archive.self()).renew(Leases.WEIGH, casebookId);
            return claims;
        });
    }

    private void insert(Claim claim, String incident, Batch rows, Batch actors) throws SQLException {
        Optional<Place> point = placing.pointOf(claim);
        String day = Placing.day(claim);
        rows.add(
                casebookId,
                claim.id(),
                matter.key(claim.id()),
                incident,
                claim.type().id(),
                day,
                point.map(Place::lat).orElse(null),
                point.map(Place::lon).orElse(null));
        for (String actor : claim.actors().stream()
                .map(mention -> mention.id().orElse(mention.surface()))
                .distinct()
                .toList()) {
            actors.add(casebookId, actor, day, claim.id());
        }
    }

    private void remove(List<String> ids) {
        for (int from = 0; from < ids.size(); from += PORTION) {
            List<String> portion = ids.subList(from, Math.min(ids.size(), from + PORTION));
            archive.write(writing -> {
                try (Batch rows =
                                new Batch(writing.db(), "DELETE FROM standing_claim WHERE casebook_id = ? AND id = ?");
                        Batch actors = new Batch(
                                writing.db(),
                                "DELETE FROM standing_actor WHERE casebook_id = ? AND kind = 'claim' AND id = ?")) {
                    for (String id : portion) {
                        rows.add(casebookId, id);
                        actors.add(casebookId, id);
                    }
                }
                return portion;
            });
        }
    }
}
