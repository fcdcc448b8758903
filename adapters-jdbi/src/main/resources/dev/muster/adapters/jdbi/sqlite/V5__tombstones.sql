-- With what a workspace's tombstones are made.
CREATE TABLE tombstone_secret (
    workspace_id TEXT NOT NULL PRIMARY KEY REFERENCES workspace (id),
    secret       TEXT NOT NULL
) STRICT;

-- Who was removed: a keyed hash of the address.
CREATE TABLE tombstone (
    workspace_id TEXT NOT NULL REFERENCES workspace (id),
    hash         TEXT NOT NULL,
    PRIMARY KEY (workspace_id, hash)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 5;
