-- Who must not be written to: an address by its key, or a domain in A-labels.
CREATE TABLE suppression (
    workspace_id TEXT    NOT NULL REFERENCES workspace (id),
    target       TEXT    NOT NULL,
    at           INTEGER NOT NULL,
    door         TEXT    NOT NULL,
    actor        TEXT    NOT NULL,
    reason       TEXT    NOT NULL,
    PRIMARY KEY (workspace_id, target)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 4;
