-- Captures of one page are found by its address, or by name and title where it has none; the last coding by its casebook.
CREATE INDEX report_address ON report (address, key);
CREATE INDEX report_name ON report (name, title, key);
CREATE INDEX coding_casebook ON coding (casebook_id, key, casebook);
