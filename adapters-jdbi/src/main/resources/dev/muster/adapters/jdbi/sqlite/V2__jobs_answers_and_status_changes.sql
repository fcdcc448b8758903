-- Attribute keys have a description and times. Those from before date from the oldest contact of their workspace, or, where
-- it has none, from its oldest access key; that is the nearest to the truth that is still known.
ALTER TABLE attribute_key RENAME TO attribute_key_before;

CREATE TABLE attribute_key (
    workspace_id TEXT    NOT NULL REFERENCES workspace (id),
    key          TEXT    NOT NULL,
    position     INTEGER NOT NULL,
    name         TEXT    NOT NULL,
    type         TEXT    NOT NULL CHECK (type IN ('string', 'number', 'date', 'untyped')),
    origin       TEXT    NOT NULL CHECK (origin IN ('default', 'custom')),
    description  TEXT,
    created_at   INTEGER NOT NULL,
    updated_at   INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, key)
) STRICT;

INSERT INTO attribute_key (workspace_id, key, position, name, type, origin, created_at, updated_at)
WITH dated AS MATERIALIZED (
    SELECT workspace.id,
           coalesce(
               (SELECT min(contact.created_at) FROM contact WHERE contact.workspace_id = workspace.id),
               (SELECT min(access_key.created_at)
                  FROM access_key_permission JOIN access_key ON access_key.id = access_key_permission.access_key_id
                 WHERE access_key_permission.workspace_id = workspace.id),
               0) AS at
      FROM workspace
)
SELECT before.workspace_id, before.key, before.position, before.name, before.type, before.origin, dated.at, dated.at
  FROM attribute_key_before AS before JOIN dated ON dated.id = before.workspace_id;

DROP TABLE attribute_key_before;

-- Contacts in the order of their rowids, which is that of insertion, for pages.
CREATE INDEX contact_order ON contact (workspace_id);

CREATE TABLE status_change (
    workspace_id TEXT    NOT NULL REFERENCES workspace (id),
    contact_id   TEXT    NOT NULL,
    position     INTEGER NOT NULL,
    from_status  TEXT    NOT NULL CHECK (from_status IN ('subscribed', 'non-subscribed', 'unsubscribed', 'bounced')),
    to_status    TEXT    NOT NULL CHECK (to_status IN ('subscribed', 'non-subscribed', 'unsubscribed', 'bounced')),
    changed_at   INTEGER NOT NULL,
    door         TEXT    NOT NULL,
    actor        TEXT    NOT NULL,
    reason       TEXT    NOT NULL,
    PRIMARY KEY (workspace_id, contact_id, position)
) STRICT;

-- Policy and counts are JSON. A job without an end is running or waits; one that ended with an error has failed.
CREATE TABLE import_job (
    workspace_id TEXT    NOT NULL REFERENCES workspace (id),
    id           TEXT    NOT NULL UNIQUE,
    position     INTEGER NOT NULL UNIQUE,
    kind         TEXT    NOT NULL CHECK (kind IN ('list', 'file')),
    door         TEXT    NOT NULL,
    actor        TEXT    NOT NULL,
    reason       TEXT    NOT NULL,
    digest       TEXT    NOT NULL,
    ordered_at   INTEGER NOT NULL,
    row_count    INTEGER NOT NULL,
    settled      INTEGER NOT NULL,
    counts       TEXT    NOT NULL,
    ended_at     INTEGER,
    error        TEXT,
    policy       TEXT    NOT NULL,
    PRIMARY KEY (workspace_id, id),
    CHECK (error IS NULL OR ended_at IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX import_job_unended ON import_job (workspace_id, actor, digest) WHERE ended_at IS NULL;

-- The rows that a job still has to process, as JSON; position is how many stand before them.
CREATE TABLE import_job_portion (
    workspace_id TEXT    NOT NULL,
    job_id       TEXT    NOT NULL,
    position     INTEGER NOT NULL,
    row_count    INTEGER NOT NULL,
    rows         TEXT    NOT NULL,
    PRIMARY KEY (workspace_id, job_id, position),
    FOREIGN KEY (workspace_id, job_id) REFERENCES import_job (workspace_id, id)
) STRICT;

CREATE TABLE import_job_rejected_row (
    workspace_id TEXT    NOT NULL,
    job_id       TEXT    NOT NULL,
    position     INTEGER NOT NULL,
    rejected     TEXT    NOT NULL,
    PRIMARY KEY (workspace_id, job_id, position),
    FOREIGN KEY (workspace_id, job_id) REFERENCES import_job (workspace_id, id)
) STRICT;

CREATE TABLE recorded_answer (
    workspace_id   TEXT    NOT NULL REFERENCES workspace (id),
    access_key_id  TEXT    NOT NULL,
    operation      TEXT    NOT NULL,
    value          TEXT    NOT NULL,
    position       INTEGER NOT NULL UNIQUE,
    request_digest TEXT    NOT NULL,
    status         INTEGER NOT NULL,
    answered_at    INTEGER NOT NULL,
    body           TEXT,
    PRIMARY KEY (workspace_id, access_key_id, operation, value)
) STRICT;

CREATE UNIQUE INDEX recorded_answer_scope ON recorded_answer (access_key_id, operation, value);

-- Where a rejected row or an answer may name an address: hashes of the characters around each "@" in it. Those that name a
-- person who is removed are found by them without reading all.
CREATE TABLE import_job_rejected_row_mark (
    workspace_id TEXT    NOT NULL,
    mark         INTEGER NOT NULL,
    job_id       TEXT    NOT NULL,
    position     INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, mark, job_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE recorded_answer_mark (
    workspace_id TEXT    NOT NULL,
    mark         INTEGER NOT NULL,
    position     INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, mark, position)
) STRICT, WITHOUT ROWID;

-- How many contacts were removed from a workspace since the file was last swept of what SQLite leaves behind. Files from
-- before have never been.
CREATE TABLE unswept_removal (
    workspace_id TEXT    NOT NULL PRIMARY KEY REFERENCES workspace (id),
    removals     INTEGER NOT NULL
) STRICT;

INSERT INTO unswept_removal (workspace_id, removals) SELECT id, 1 FROM workspace;

PRAGMA user_version = 2;
