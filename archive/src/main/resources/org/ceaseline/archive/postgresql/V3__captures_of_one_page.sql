-- Captures of one page are found by its address, or by name and title where it has none; the last coding by its casebook.
-- Addresses and names may be longer than an ordered index takes.
CREATE INDEX report_address ON report USING hash (address);
CREATE INDEX report_name ON report USING hash (name);
CREATE INDEX coding_casebook ON coding (casebook_id, key, casebook);
