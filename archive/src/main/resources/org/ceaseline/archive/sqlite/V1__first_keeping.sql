-- The archive, first keeping. Every table but job is append-only; each row names the audit entry that vouches for it,
-- and that entry tells when the row was recorded.

CREATE TABLE audit (
    seq      INTEGER PRIMARY KEY,
    recorded TEXT NOT NULL,            -- UTC, six decimals, so that text order is time order
    who      TEXT NOT NULL,
    act      TEXT NOT NULL,
    subject  TEXT NOT NULL,
    detail   TEXT NOT NULL,
    content  TEXT NOT NULL,            -- SHA-256 over the rows of this entry
    former   TEXT NOT NULL,            -- hash of the entry before; 64 zeros for the first
    hash     TEXT NOT NULL
);
CREATE INDEX audit_recorded ON audit (recorded);

CREATE TABLE casebook (
    digest TEXT NOT NULL PRIMARY KEY,  -- SHA-256 of json
    id     TEXT NOT NULL,
    title  TEXT NOT NULL,
    json   TEXT NOT NULL,
    entry  INTEGER NOT NULL REFERENCES audit (seq)
);
CREATE INDEX casebook_entry ON casebook (entry);

CREATE TABLE intake (
    key      INTEGER PRIMARY KEY,
    roots    TEXT NOT NULL,            -- the paths as given, a line each
    casebook TEXT NOT NULL REFERENCES casebook (digest),
    entry    INTEGER NOT NULL REFERENCES audit (seq)
);
CREATE INDEX intake_entry ON intake (entry);

CREATE TABLE withdrawal (
    key       INTEGER PRIMARY KEY,
    intake    INTEGER NOT NULL REFERENCES intake (key),
    withdrawn INTEGER NOT NULL,        -- 1 taken back, 0 brought back
    why       TEXT NOT NULL,
    entry     INTEGER NOT NULL REFERENCES audit (seq)
);
CREATE INDEX withdrawal_intake ON withdrawal (intake, key);
CREATE INDEX withdrawal_entry ON withdrawal (entry);

CREATE TABLE evidence (
    sha256  TEXT NOT NULL PRIMARY KEY, -- of the raw bytes
    size    INTEGER NOT NULL,          -- of the raw bytes
    packing TEXT NOT NULL,             -- none or deflate
    bytes   BLOB NOT NULL,
    entry   INTEGER NOT NULL REFERENCES audit (seq)
);
CREATE INDEX evidence_entry ON evidence (entry);

CREATE TABLE reading (
    key      INTEGER PRIMARY KEY,
    name     TEXT NOT NULL,
    evidence TEXT NOT NULL REFERENCES evidence (sha256),
    intake   INTEGER NOT NULL REFERENCES intake (key),
    entry    INTEGER NOT NULL REFERENCES audit (seq)
);
CREATE INDEX reading_evidence ON reading (evidence, name);
CREATE INDEX reading_intake ON reading (intake);
CREATE INDEX reading_entry ON reading (entry);

CREATE TABLE report (
    key                 INTEGER PRIMARY KEY,
    id                  TEXT NOT NULL,
    digest              TEXT NOT NULL, -- SHA-256 of json: a newer reader may read the same bytes otherwise
    evidence            TEXT NOT NULL REFERENCES evidence (sha256),
    position            INTEGER NOT NULL,
    name                TEXT NOT NULL,
    address             TEXT,
    title               TEXT NOT NULL,
    outlet              TEXT NOT NULL,
    language            TEXT NOT NULL,
    published_from      TEXT,
    published_to        TEXT,
    published_precision TEXT NOT NULL,
    json                TEXT NOT NULL,
    entry               INTEGER NOT NULL REFERENCES audit (seq),
    UNIQUE (id, digest)
);
CREATE INDEX report_evidence ON report (evidence, position);
CREATE INDEX report_entry ON report (entry);

CREATE TABLE fault (
    key      INTEGER PRIMARY KEY,
    evidence TEXT NOT NULL REFERENCES evidence (sha256),
    code     TEXT NOT NULL,
    place    TEXT NOT NULL,
    what     TEXT NOT NULL,
    remedy   TEXT NOT NULL,
    entry    INTEGER NOT NULL REFERENCES audit (seq)
);
CREATE INDEX fault_evidence ON fault (evidence);
CREATE INDEX fault_entry ON fault (entry);

CREATE TABLE coding (
    key         INTEGER PRIMARY KEY,
    report      INTEGER NOT NULL REFERENCES report (key),
    report_id   TEXT NOT NULL,
    casebook    TEXT NOT NULL REFERENCES casebook (digest),
    casebook_id TEXT NOT NULL,
    coder       TEXT NOT NULL,
    claims      INTEGER NOT NULL,      -- how many
    claims_of   INTEGER NOT NULL,      -- the coding that holds them: an earlier one where nothing is new
    entry       INTEGER NOT NULL REFERENCES audit (seq)
);
CREATE INDEX coding_report ON coding (report_id, casebook_id, key);
CREATE INDEX coding_entry ON coding (entry);

CREATE TABLE claim (
    key             INTEGER PRIMARY KEY,
    coding          INTEGER NOT NULL REFERENCES coding (key),
    id              TEXT NOT NULL,
    report          TEXT NOT NULL,
    type            TEXT NOT NULL,
    modality        TEXT NOT NULL,
    negative        INTEGER NOT NULL,
    start_date      TEXT,
    end_date        TEXT,
    date_precision  INTEGER NOT NULL,
    place           TEXT,
    place_precision INTEGER,
    span_start      INTEGER NOT NULL,
    span_end        INTEGER NOT NULL,
    json            TEXT NOT NULL,
    entry           INTEGER NOT NULL REFERENCES audit (seq)
);
CREATE INDEX claim_coding ON claim (coding, key);
CREATE INDEX claim_id ON claim (id);
CREATE INDEX claim_type_date ON claim (type, start_date);
CREATE INDEX claim_date ON claim (start_date, end_date);
CREATE INDEX claim_entry ON claim (entry);

CREATE TABLE decision (
    key     INTEGER PRIMARY KEY,
    kind    TEXT NOT NULL,             -- claim, incident, report, state ...
    subject TEXT NOT NULL,             -- id of what is decided on
    field   TEXT NOT NULL,
    before  TEXT NOT NULL,
    after   TEXT NOT NULL,
    why     TEXT NOT NULL,
    entry   INTEGER NOT NULL REFERENCES audit (seq)
);
CREATE INDEX decision_subject ON decision (kind, subject, key);
CREATE INDEX decision_entry ON decision (entry);

-- The one table that changes in place: work to do, doing and done.
CREATE TABLE job (
    stage    TEXT NOT NULL,            -- intake, read, code, weigh
    subject  TEXT NOT NULL,
    state    TEXT NOT NULL,            -- waiting, leased, done, failed
    holder   TEXT NOT NULL,            -- who works on it
    until    TEXT NOT NULL,            -- when the lease ends
    attempts INTEGER NOT NULL,
    note     TEXT NOT NULL,
    PRIMARY KEY (stage, subject)
);
CREATE INDEX job_state ON job (state, stage, subject);

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'audit is append-only');
END;

CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'audit is append-only');
END;

CREATE TRIGGER casebook_no_update BEFORE UPDATE ON casebook
BEGIN
    SELECT RAISE(ABORT, 'casebook is append-only');
END;

CREATE TRIGGER casebook_no_delete BEFORE DELETE ON casebook
BEGIN
    SELECT RAISE(ABORT, 'casebook is append-only');
END;

CREATE TRIGGER intake_no_update BEFORE UPDATE ON intake
BEGIN
    SELECT RAISE(ABORT, 'intake is append-only');
END;

CREATE TRIGGER intake_no_delete BEFORE DELETE ON intake
BEGIN
    SELECT RAISE(ABORT, 'intake is append-only');
END;

CREATE TRIGGER withdrawal_no_update BEFORE UPDATE ON withdrawal
BEGIN
    SELECT RAISE(ABORT, 'withdrawal is append-only');
END;

CREATE TRIGGER withdrawal_no_delete BEFORE DELETE ON withdrawal
BEGIN
    SELECT RAISE(ABORT, 'withdrawal is append-only');
END;

CREATE TRIGGER evidence_no_update BEFORE UPDATE ON evidence
BEGIN
    SELECT RAISE(ABORT, 'evidence is append-only');
END;

CREATE TRIGGER evidence_no_delete BEFORE DELETE ON evidence
BEGIN
    SELECT RAISE(ABORT, 'evidence is append-only');
END;

CREATE TRIGGER reading_no_update BEFORE UPDATE ON reading
BEGIN
    SELECT RAISE(ABORT, 'reading is append-only');
END;

CREATE TRIGGER reading_no_delete BEFORE DELETE ON reading
BEGIN
    SELECT RAISE(ABORT, 'reading is append-only');
END;

CREATE TRIGGER report_no_update BEFORE UPDATE ON report
BEGIN
    SELECT RAISE(ABORT, 'report is append-only');
END;

CREATE TRIGGER report_no_delete BEFORE DELETE ON report
BEGIN
    SELECT RAISE(ABORT, 'report is append-only');
END;

CREATE TRIGGER fault_no_update BEFORE UPDATE ON fault
BEGIN
    SELECT RAISE(ABORT, 'fault is append-only');
END;

CREATE TRIGGER fault_no_delete BEFORE DELETE ON fault
BEGIN
    SELECT RAISE(ABORT, 'fault is append-only');
END;

CREATE TRIGGER coding_no_update BEFORE UPDATE ON coding
BEGIN
    SELECT RAISE(ABORT, 'coding is append-only');
END;

CREATE TRIGGER coding_no_delete BEFORE DELETE ON coding
BEGIN
    SELECT RAISE(ABORT, 'coding is append-only');
END;

CREATE TRIGGER claim_no_update BEFORE UPDATE ON claim
BEGIN
    SELECT RAISE(ABORT, 'claim is append-only');
END;

CREATE TRIGGER claim_no_delete BEFORE DELETE ON claim
BEGIN
    SELECT RAISE(ABORT, 'claim is append-only');
END;

CREATE TRIGGER decision_no_update BEFORE UPDATE ON decision
BEGIN
    SELECT RAISE(ABORT, 'decision is append-only');
END;

CREATE TRIGGER decision_no_delete BEFORE DELETE ON decision
BEGIN
    SELECT RAISE(ABORT, 'decision is append-only');
END;
