/**
 * The tables, one string a version; a database moves forward by running those it has not seen.
 * Tables keyed by random ids have no row id. The audit log is in order by its nature: whoever holds the whole file can
 * tell the order of arrival from it.
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
] as const;
