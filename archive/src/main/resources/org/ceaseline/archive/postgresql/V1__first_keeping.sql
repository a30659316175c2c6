-- The archive, first keeping; the same tables as for SQLite. Every table but job is append-only; each row names the audit entry that vouches for it,
-- and that entry tells when the row was recorded.

CREATE TABLE audit (
    seq      BIGINT PRIMARY KEY,
    recorded TEXT COLLATE "C" NOT NULL,            -- UTC, six decimals, so that text order is time order
    who      TEXT COLLATE "C" NOT NULL,
    act      TEXT COLLATE "C" NOT NULL,
    subject  TEXT COLLATE "C" NOT NULL,
    detail   TEXT COLLATE "C" NOT NULL,
    content  TEXT COLLATE "C" NOT NULL,            -- SHA-256 over the rows of this entry
    former   TEXT COLLATE "C" NOT NULL,            -- hash of the entry before; 64 zeros for the first
    hash     TEXT COLLATE "C" NOT NULL
);
CREATE INDEX audit_recorded ON audit (recorded);

CREATE TABLE casebook (
    digest TEXT COLLATE "C" NOT NULL PRIMARY KEY,  -- SHA-256 of json
    id     TEXT COLLATE "C" NOT NULL,
    title  TEXT COLLATE "C" NOT NULL,
    json   TEXT COLLATE "C" NOT NULL,
    entry  BIGINT NOT NULL REFERENCES audit (seq)
);
CREATE INDEX casebook_entry ON casebook (entry);

CREATE TABLE intake (
    key      BIGINT PRIMARY KEY,
    roots    TEXT COLLATE "C" NOT NULL,            -- the paths as given, a line each
    casebook TEXT COLLATE "C" NOT NULL REFERENCES casebook (digest),
    entry    BIGINT NOT NULL REFERENCES audit (seq)
);
CREATE INDEX intake_entry ON intake (entry);

CREATE TABLE withdrawal (
    key       BIGINT PRIMARY KEY,
    intake    BIGINT NOT NULL REFERENCES intake (key),
    withdrawn BIGINT NOT NULL,        -- 1 taken back, 0 brought back
    why       TEXT COLLATE "C" NOT NULL,
    entry     BIGINT NOT NULL REFERENCES audit (seq)
);
CREATE INDEX withdrawal_intake ON withdrawal (intake, key);
CREATE INDEX withdrawal_entry ON withdrawal (entry);

CREATE TABLE evidence (
    sha256  TEXT COLLATE "C" NOT NULL PRIMARY KEY, -- of the raw bytes
    size    BIGINT NOT NULL,          -- of the raw bytes
    packing TEXT COLLATE "C" NOT NULL,             -- none or deflate
    bytes   BYTEA NOT NULL,
    entry   BIGINT NOT NULL REFERENCES audit (seq)
);
CREATE INDEX evidence_entry ON evidence (entry);

CREATE TABLE reading (
    key      BIGINT PRIMARY KEY,
    name     TEXT COLLATE "C" NOT NULL,
    evidence TEXT COLLATE "C" NOT NULL REFERENCES evidence (sha256),
    intake   BIGINT NOT NULL REFERENCES intake (key),
    entry    BIGINT NOT NULL REFERENCES audit (seq)
);
CREATE INDEX reading_evidence ON reading (evidence, name);
CREATE INDEX reading_intake ON reading (intake);
CREATE INDEX reading_entry ON reading (entry);

CREATE TABLE report (
    key                 BIGINT PRIMARY KEY,
    id                  TEXT COLLATE "C" NOT NULL,
    digest              TEXT COLLATE "C" NOT NULL, -- SHA-256 of json: a newer reader may read the same bytes otherwise
    evidence            TEXT COLLATE "C" NOT NULL REFERENCES evidence (sha256),
    position            BIGINT NOT NULL,
    name                TEXT COLLATE "C" NOT NULL,
    address             TEXT COLLATE "C",
    title               TEXT COLLATE "C" NOT NULL,
    outlet              TEXT COLLATE "C" NOT NULL,
    language            TEXT COLLATE "C" NOT NULL,
    published_from      TEXT COLLATE "C",
    published_to        TEXT COLLATE "C",
    published_precision TEXT COLLATE "C" NOT NULL,
    json                TEXT COLLATE "C" NOT NULL,
    entry               BIGINT NOT NULL REFERENCES audit (seq),
    UNIQUE (id, digest)
);
CREATE INDEX report_evidence ON report (evidence, position);
CREATE INDEX report_entry ON report (entry);

CREATE TABLE fault (
    key      BIGINT PRIMARY KEY,
    evidence TEXT COLLATE "C" NOT NULL REFERENCES evidence (sha256),
    code     TEXT COLLATE "C" NOT NULL,
    place    TEXT COLLATE "C" NOT NULL,
    what     TEXT COLLATE "C" NOT NULL,
    remedy   TEXT COLLATE "C" NOT NULL,
    entry    BIGINT NOT NULL REFERENCES audit (seq)
);
CREATE INDEX fault_evidence ON fault (evidence);
CREATE INDEX fault_entry ON fault (entry);

CREATE TABLE coding (
    key         BIGINT PRIMARY KEY,
    report      BIGINT NOT NULL REFERENCES report (key),
    report_id   TEXT COLLATE "C" NOT NULL,
    casebook    TEXT COLLATE "C" NOT NULL REFERENCES casebook (digest),
    casebook_id TEXT COLLATE "C" NOT NULL,
    coder       TEXT COLLATE "C" NOT NULL,
    claims      BIGINT NOT NULL,      -- how many
    claims_of   BIGINT NOT NULL,      -- the coding that holds them: an earlier one where nothing is new
    entry       BIGINT NOT NULL REFERENCES audit (seq)
);
CREATE INDEX coding_report ON coding (report_id, casebook_id, key);
CREATE INDEX coding_entry ON coding (entry);

CREATE TABLE claim (
    key             BIGINT PRIMARY KEY,
    coding          BIGINT NOT NULL REFERENCES coding (key),
    id              TEXT COLLATE "C" NOT NULL,
    report          TEXT COLLATE "C" NOT NULL,
    type            TEXT COLLATE "C" NOT NULL,
    modality        TEXT COLLATE "C" NOT NULL,
    negative        BIGINT NOT NULL,
    start_date      TEXT COLLATE "C",
    end_date        TEXT COLLATE "C",
    date_precision  BIGINT NOT NULL,
    place           TEXT COLLATE "C",
    place_precision BIGINT,
    span_start      BIGINT NOT NULL,
    span_end        BIGINT NOT NULL,
    json            TEXT COLLATE "C" NOT NULL,
    entry           BIGINT NOT NULL REFERENCES audit (seq)
);
CREATE INDEX claim_coding ON claim (coding, key);
CREATE INDEX claim_id ON claim (id);
CREATE INDEX claim_type_date ON claim (type, start_date);
CREATE INDEX claim_date ON claim (start_date, end_date);
CREATE INDEX claim_entry ON claim (entry);

CREATE TABLE decision (
    key     BIGINT PRIMARY KEY,
    kind    TEXT COLLATE "C" NOT NULL,             -- claim, incident, report, state ...
    subject TEXT COLLATE "C" NOT NULL,             -- id of what is decided on
    field   TEXT COLLATE "C" NOT NULL,
    before  TEXT COLLATE "C" NOT NULL,
    after   TEXT COLLATE "C" NOT NULL,
    why     TEXT COLLATE "C" NOT NULL,
    entry   BIGINT NOT NULL REFERENCES audit (seq)
);
CREATE INDEX decision_subject ON decision (kind, subject, key);
CREATE INDEX decision_entry ON decision (entry);

-- The one table that changes in place: work to do, doing and done.
CREATE TABLE job (
    stage    TEXT COLLATE "C" NOT NULL,            -- intake, read, code, weigh
    subject  TEXT COLLATE "C" NOT NULL,
    state    TEXT COLLATE "C" NOT NULL,            -- waiting, leased, done, failed
    holder   TEXT COLLATE "C" NOT NULL,            -- who works on it
    until    TEXT COLLATE "C" NOT NULL,            -- when the lease ends
    attempts BIGINT NOT NULL,
    note     TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (stage, subject)
);
CREATE INDEX job_state ON job (state, stage, subject);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END;
$$;

CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER casebook_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON casebook
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER intake_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON intake
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER withdrawal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON withdrawal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evidence_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reading_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reading
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON report
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER fault_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON fault
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER coding_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON coding
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER claim_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON claim
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON decision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
