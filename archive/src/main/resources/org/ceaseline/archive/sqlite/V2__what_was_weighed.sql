-- What the ledger made of the claims. weighed is append-only, as everything that is kept: each row is what one incident, finding or
-- page was from that entry on. The standing_ tables hold what stands now, for paging; they change in place and say nothing that
-- weighed does not.

CREATE TABLE weighed (
    key         INTEGER PRIMARY KEY,
    casebook_id TEXT NOT NULL,
    kind        TEXT NOT NULL,        -- incident, finding, lifeline, totals, dispute
    id          TEXT NOT NULL,
    json        TEXT NOT NULL,        -- empty: it no longer stands
    entry       INTEGER NOT NULL REFERENCES audit (seq)
);
CREATE INDEX weighed_id ON weighed (casebook_id, kind, id, key);
CREATE INDEX weighed_entry ON weighed (entry);

-- day is the first day, 9999-12-31 where none is known, so that the undated come last.
CREATE TABLE standing_incident (
    casebook_id TEXT NOT NULL,
    id          TEXT NOT NULL,
    weighed     INTEGER NOT NULL REFERENCES weighed (key),
    digest      TEXT NOT NULL,
    type        TEXT NOT NULL,
    day         TEXT NOT NULL,
    lat         REAL,
    lon         REAL,
    place_precision INTEGER,
    PRIMARY KEY (casebook_id, id)
);
CREATE INDEX standing_incident_day ON standing_incident (casebook_id, day, id);
CREATE INDEX standing_incident_type ON standing_incident (casebook_id, type, day, id);
CREATE INDEX standing_incident_lat ON standing_incident (casebook_id, lat, lon, day, id, weighed);

CREATE TABLE standing_finding (
    casebook_id TEXT NOT NULL,
    id          TEXT NOT NULL,
    weighed     INTEGER NOT NULL REFERENCES weighed (key),
    digest      TEXT NOT NULL,
    agreement   TEXT NOT NULL,
    incident    TEXT NOT NULL,
    actor       TEXT NOT NULL,
    verdict     TEXT NOT NULL,
    type        TEXT NOT NULL,
    day         TEXT NOT NULL,
    lat         REAL,
    lon         REAL,
    PRIMARY KEY (casebook_id, id)
);
CREATE INDEX standing_finding_day ON standing_finding (casebook_id, day, id);
CREATE INDEX standing_finding_agreement ON standing_finding (casebook_id, agreement, day, id);
CREATE INDEX standing_finding_met ON standing_finding (casebook_id, agreement, day, incident, weighed);
CREATE INDEX standing_finding_verdict ON standing_finding (casebook_id, agreement, verdict, day, incident, weighed);
CREATE INDEX standing_finding_incident ON standing_finding (casebook_id, incident, id);
CREATE INDEX standing_finding_actor ON standing_finding (casebook_id, actor, day, id);

CREATE TABLE standing_claim (
    casebook_id TEXT NOT NULL,
    id          TEXT NOT NULL,
    claim       INTEGER NOT NULL REFERENCES claim (key),
    incident    TEXT NOT NULL,        -- empty: it stands in none
    type        TEXT NOT NULL,
    day         TEXT NOT NULL,
    lat         REAL,
    lon         REAL,
    PRIMARY KEY (casebook_id, id)
);
CREATE INDEX standing_claim_day ON standing_claim (casebook_id, day, id);
CREATE INDEX standing_claim_type ON standing_claim (casebook_id, type, day, id);
CREATE INDEX standing_claim_incident ON standing_claim (casebook_id, incident, day, id, claim);

CREATE TABLE standing_actor (
    casebook_id TEXT NOT NULL,
    kind        TEXT NOT NULL,        -- incident or claim
    actor       TEXT NOT NULL,
    day         TEXT NOT NULL,
    id          TEXT NOT NULL,
    PRIMARY KEY (casebook_id, kind, actor, day, id)
);
CREATE INDEX standing_actor_id ON standing_actor (casebook_id, kind, id);

CREATE TABLE standing_page (
    casebook_id TEXT NOT NULL,
    kind        TEXT NOT NULL,        -- lifeline, totals, dispute
    id          TEXT NOT NULL,
    weighed     INTEGER NOT NULL REFERENCES weighed (key),
    digest      TEXT NOT NULL,
    agreement   TEXT NOT NULL,
    PRIMARY KEY (casebook_id, kind, id)
);
CREATE INDEX standing_page_agreement ON standing_page (casebook_id, kind, agreement, id);

CREATE TRIGGER weighed_no_update BEFORE UPDATE ON weighed
BEGIN
    SELECT RAISE(ABORT, 'weighed is append-only');
END;

CREATE TRIGGER weighed_no_delete BEFORE DELETE ON weighed
BEGIN
    SELECT RAISE(ABORT, 'weighed is append-only');
END;
