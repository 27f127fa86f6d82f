/**
 * The tables, one string a version; a database moves forward by running those it has not seen.
 * Tables keyed by random ids have no row id, but for threads and their openings, which most is written of. The audit log is
 * in order by its nature: whoever holds the whole file can tell the order of arrival from it, with row ids or without.
 */
export const versions = [
  `
  CREATE TABLE secret (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE charity (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    id TEXT NOT NULL,
    profile TEXT NOT NULL,
    charity_key TEXT NOT NULL,
    set_up_at INTEGER NOT NULL,
    recovery_proof BLOB NOT NULL,
    team_profile TEXT NOT NULL
  ) STRICT;

  CREATE TABLE roster (version INTEGER PRIMARY KEY, signed TEXT NOT NULL) STRICT;
  CREATE TABLE keyring (epoch INTEGER PRIMARY KEY, signed TEXT NOT NULL, not_after INTEGER NOT NULL) STRICT;

  CREATE TABLE member (
    id TEXT PRIMARY KEY,
    sign_in BLOB NOT NULL UNIQUE,
    proof BLOB NOT NULL,
    wrap TEXT NOT NULL,
    charity_key TEXT
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE epoch_envelope (
    holder TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    envelope TEXT NOT NULL,
    PRIMARY KEY (holder, epoch)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE session (
    token BLOB PRIMARY KEY,
    member TEXT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    expires INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE thread (
    id TEXT PRIMARY KEY,
    epoch INTEGER NOT NULL,
    token BLOB NOT NULL,
    at INTEGER NOT NULL,
    audit_salt BLOB NOT NULL,
    claimed_by TEXT,
    claimed_until INTEGER,
    closed_by TEXT
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE opening (
    thread TEXT PRIMARY KEY REFERENCES thread (id) ON DELETE CASCADE,
    sealed BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE audit (
    entry INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    actor TEXT,
    act TEXT NOT NULL,
    about BLOB,
    hash BLOB NOT NULL
  ) STRICT;
  `,
  `
  CREATE TABLE invite (
    id TEXT PRIMARY KEY,
    token BLOB NOT NULL,
    role TEXT NOT NULL,
    made_by TEXT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    expires INTEGER NOT NULL,
    envelope TEXT NOT NULL,
    joiner TEXT,
    sign_in BLOB UNIQUE,
    proof BLOB
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE succession (epoch INTEGER PRIMARY KEY, signed TEXT NOT NULL) STRICT;

  ALTER TABLE keyring ADD COLUMN closed_at INTEGER;
  ALTER TABLE thread ADD COLUMN lane TEXT NOT NULL DEFAULT 'usual';
  `,
  // What waits in the crowded lane is counted before each opening that would join it.
  `CREATE INDEX crowded_thread ON thread (id) WHERE lane = 'crowded' AND closed_by IS NULL;`,
  `
  CREATE TABLE case_revision (
    thread TEXT NOT NULL REFERENCES thread (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    envelope TEXT NOT NULL,
    box TEXT NOT NULL,
    PRIMARY KEY (thread, revision)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE hidden_thread (
    thread TEXT NOT NULL REFERENCES thread (id) ON DELETE CASCADE,
    member TEXT NOT NULL,
    PRIMARY KEY (thread, member)
  ) STRICT, WITHOUT ROWID;
  `,
  // Until then a charity's settings stood unsigned in its profile, which is 'null' where there are signed ones from the start.
  `CREATE TABLE settings (version INTEGER PRIMARY KEY, signed TEXT NOT NULL) STRICT;`,
  // The total is asked for before each part; whatever takes parts away, with their thread or alone, takes them off it.
  `
  CREATE TABLE attachment_part (
    thread TEXT NOT NULL REFERENCES thread (id) ON DELETE CASCADE,
    attachment TEXT NOT NULL,
    part INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (thread, attachment, part)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE attachment_total (only INTEGER PRIMARY KEY CHECK (only = 1), bytes INTEGER NOT NULL) STRICT;
  INSERT INTO attachment_total (only, bytes) VALUES (1, 0);
  CREATE TRIGGER attachment_part_came AFTER INSERT ON attachment_part
    BEGIN UPDATE attachment_total SET bytes = bytes + length(NEW.sealed); END;
  CREATE TRIGGER attachment_part_went AFTER DELETE ON attachment_part
    BEGIN UPDATE attachment_total SET bytes = bytes - length(OLD.sealed); END;
  `,
  // What a return code finds again: random bytes where none was taken, so that every thread looks alike.
  `
  ALTER TABLE thread ADD COLUMN lookup BLOB NOT NULL DEFAULT x'';
  ALTER TABLE thread ADD COLUMN wrapped BLOB NOT NULL DEFAULT x'';
  UPDATE thread SET lookup = randomblob(32), wrapped = randomblob(168);
  CREATE INDEX thread_lookup ON thread (lookup);

  CREATE TABLE frame (
    thread TEXT NOT NULL REFERENCES thread (id) ON DELETE CASCADE,
    stream BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    side TEXT NOT NULL,
    member TEXT,
    at INTEGER NOT NULL,
    sent BLOB NOT NULL,
    PRIMARY KEY (thread, stream, sequence)
  ) STRICT, WITHOUT ROWID;
  `,
  // One behind the other, instead of by random ids all over the file: half the pages are written for an opening.
  `
  CREATE TABLE thread_by_arrival (
    id TEXT PRIMARY KEY NOT NULL,
    epoch INTEGER NOT NULL,
    token BLOB NOT NULL,
    at INTEGER NOT NULL,
    audit_salt BLOB NOT NULL,
    claimed_by TEXT,
    claimed_until INTEGER,
    closed_by TEXT,
    lane TEXT NOT NULL,
    lookup BLOB NOT NULL,
    wrapped BLOB NOT NULL
  ) STRICT;
  INSERT INTO thread_by_arrival SELECT * FROM thread ORDER BY at, id;
  DROP TABLE thread;
  ALTER TABLE thread_by_arrival RENAME TO thread;
  CREATE INDEX crowded_thread ON thread (id) WHERE lane = 'crowded' AND closed_by IS NULL;
  CREATE INDEX thread_lookup ON thread (lookup);

  CREATE TABLE opening_by_arrival (
    thread TEXT PRIMARY KEY NOT NULL REFERENCES thread (id) ON DELETE CASCADE,
    sealed BLOB NOT NULL
  ) STRICT;
  INSERT INTO opening_by_arrival SELECT opening.* FROM opening JOIN thread ON id = thread ORDER BY at, id;
  DROP TABLE opening;
  ALTER TABLE opening_by_arrival RENAME TO opening;
  `,
  `
  CREATE TABLE rota (only INTEGER PRIMARY KEY CHECK (only = 1), version INTEGER NOT NULL, signed TEXT NOT NULL) STRICT;
  `,
  `
  CREATE TABLE hand_over (
    id TEXT PRIMARY KEY,
    member TEXT NOT NULL,
    at INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    envelope TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE hand_over_read (
    hand_over TEXT NOT NULL REFERENCES hand_over (id) ON DELETE CASCADE,
    member TEXT NOT NULL,
    PRIMARY KEY (hand_over, member)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE calendar_feed (
    member TEXT PRIMARY KEY REFERENCES member (id) ON DELETE CASCADE,
    token BLOB NOT NULL UNIQUE,
    language TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  // Where members want to be alerted: it goes with the member.
  `
  CREATE TABLE alert_address (
    member TEXT PRIMARY KEY NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    address TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
] as const;
