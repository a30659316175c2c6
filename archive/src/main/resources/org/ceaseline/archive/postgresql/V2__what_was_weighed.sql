-- What the ledger made of the claims. weighed is append-only, as everything that is kept: each row is what one incident, finding or
-- page was from that entry on. The standing_ tables hold what stands now, for paging; they change in place and say nothing that
-- weighed does not.

CREATE TABLE weighed (
    key         BIGINT PRIMARY KEY,
    casebook_id TEXT COLLATE "C" NOT NULL,
    kind        TEXT COLLATE "C" NOT NULL,        -- incident, finding, lifeline, totals, dispute
    id          TEXT COLLATE "C" NOT NULL,
    json        TEXT COLLATE "C" NOT NULL,        -- empty: it no longer stands
    entry       BIGINT NOT NULL REFERENCES audit (seq)
);
CREATE INDEX weighed_id ON weighed (casebook_id, kind, id, key);
CREATE INDEX weighed_entry ON weighed (entry);

-- day is the first day, 9999-12-31 where none is known, so that the undated come last.
CREATE TABLE standing_incident (
    casebook_id TEXT COLLATE "C" NOT NULL,
    id          TEXT COLLATE "C" NOT NULL,
    weighed     BIGINT NOT NULL REFERENCES weighed (key),
    digest      TEXT COLLATE "C" NOT NULL,
    type        TEXT COLLATE "C" NOT NULL,
    day         TEXT COLLATE "C" NOT NULL,
    lat         DOUBLE PRECISION,
    lon         DOUBLE PRECISION,
    place_precision BIGINT,
    PRIMARY KEY (casebook_id, id)
);
CREATE INDEX standing_incident_day ON standing_incident (casebook_id, day, id);
CREATE INDEX standing_incident_type ON standing_incident (casebook_id, type, day, id);
CREATE INDEX standing_incident_lat ON standing_incident (casebook_id, lat, lon, day, id, weighed);

CREATE TABLE standing_finding (
    casebook_id TEXT COLLATE "C" NOT NULL,
    id          TEXT COLLATE "C" NOT NULL,
    weighed     BIGINT NOT NULL REFERENCES weighed (key),
    digest      TEXT COLLATE "C" NOT NULL,
    agreement   TEXT COLLATE "C" NOT NULL,
    incident    TEXT COLLATE "C" NOT NULL,
    actor       TEXT COLLATE "C" NOT NULL,
    verdict     TEXT COLLATE "C" NOT NULL,
    type        TEXT COLLATE "C" NOT NULL,
    day         TEXT COLLATE "C" NOT NULL,
    lat         DOUBLE PRECISION,
    lon         DOUBLE PRECISION,
    PRIMARY KEY (casebook_id, id)
);
CREATE INDEX standing_finding_day ON standing_finding (casebook_id, day, id);
CREATE INDEX standing_finding_agreement ON standing_finding (casebook_id, agreement, day, id);
CREATE INDEX standing_finding_met ON standing_finding (casebook_id, agreement, day, incident, weighed);
CREATE INDEX standing_finding_verdict ON standing_finding (casebook_id, agreement, verdict, day, incident, weighed);
CREATE INDEX standing_finding_incident ON standing_finding (casebook_id, incident, id);
CREATE INDEX standing_finding_actor ON standing_finding (casebook_id, actor, day, id);

CREATE TABLE standing_claim (
    casebook_id TEXT COLLATE "C" NOT NULL,
    id          TEXT COLLATE "C" NOT NULL,
    claim       BIGINT NOT NULL REFERENCES claim (key),
    incident    TEXT COLLATE "C" NOT NULL,        -- empty: it stands in none
    type        TEXT COLLATE "C" NOT NULL,
    day         TEXT COLLATE "C" NOT NULL,
    lat         DOUBLE PRECISION,
    lon         DOUBLE PRECISION,
    PRIMARY KEY (casebook_id, id)
);
CREATE INDEX standing_claim_day ON standing_claim (casebook_id, day, id);
CREATE INDEX standing_claim_type ON standing_claim (casebook_id, type, day, id);
CREATE INDEX standing_claim_incident ON standing_claim (casebook_id, incident, day, id, claim);

CREATE TABLE standing_actor (
    casebook_id TEXT COLLATE "C" NOT NULL,
    kind        TEXT COLLATE "C" NOT NULL,        -- incident or claim
    actor       TEXT COLLATE "C" NOT NULL,
    day         TEXT COLLATE "C" NOT NULL,
    id          TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (casebook_id, kind, actor, day, id)
);
CREATE INDEX standing_actor_id ON standing_actor (casebook_id, kind, id);

CREATE TABLE standing_page (
    casebook_id TEXT COLLATE "C" NOT NULL,
    kind        TEXT COLLATE "C" NOT NULL,        -- lifeline, totals, dispute
    id          TEXT COLLATE "C" NOT NULL,
    weighed     BIGINT NOT NULL REFERENCES weighed (key),
    digest      TEXT COLLATE "C" NOT NULL,
    agreement   TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (casebook_id, kind, id)
);
CREATE INDEX standing_page_agreement ON standing_page (casebook_id, kind, agreement, id);

CREATE TRIGGER weighed_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON weighed
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
