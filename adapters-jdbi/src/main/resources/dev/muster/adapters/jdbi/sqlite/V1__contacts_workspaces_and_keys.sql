-- Times are milliseconds since 1970-01-01T00:00:00Z. Positions keep the order in which things were added.

CREATE TABLE organisation (
    id TEXT NOT NULL PRIMARY KEY
) STRICT;

CREATE TABLE workspace (
    id              TEXT    NOT NULL PRIMARY KEY,
    organisation_id TEXT    NOT NULL REFERENCES organisation (id),
    name            TEXT    NOT NULL,
    position        INTEGER NOT NULL UNIQUE
) STRICT;

-- Every name that finds a workspace, its own id at position 0, so that one constraint keeps all of them apart.
CREATE TABLE workspace_alias (
    workspace_id TEXT    NOT NULL REFERENCES workspace (id),
    position     INTEGER NOT NULL,
    alias        TEXT    NOT NULL UNIQUE,
    PRIMARY KEY (workspace_id, position)
) STRICT;

CREATE TABLE access_key (
    id              TEXT    NOT NULL PRIMARY KEY,
    organisation_id TEXT    NOT NULL REFERENCES organisation (id),
    name            TEXT    NOT NULL,
    hash            TEXT    NOT NULL UNIQUE,
    rate_limit      TEXT    NOT NULL CHECK (rate_limit IN ('door', 'unlimited', 'window')),
    window_requests INTEGER CHECK (window_requests >= 1),
    window_seconds  INTEGER CHECK (window_seconds >= 1),
    created_at      INTEGER NOT NULL,
    revoked_at      INTEGER,
    position        INTEGER NOT NULL UNIQUE,
    CHECK ((rate_limit = 'window') = (window_requests IS NOT NULL)),
    CHECK ((rate_limit = 'window') = (window_seconds IS NOT NULL))
) STRICT;

CREATE TABLE access_key_permission (
    workspace_id  TEXT NOT NULL REFERENCES workspace (id),
    access_key_id TEXT NOT NULL REFERENCES access_key (id),
    permission    TEXT NOT NULL CHECK (permission IN ('read', 'write', 'manage')),
    PRIMARY KEY (workspace_id, access_key_id)
) STRICT;

CREATE INDEX access_key_permission_key ON access_key_permission (access_key_id);

CREATE TABLE attribute_key (
    workspace_id TEXT    NOT NULL REFERENCES workspace (id),
    key          TEXT    NOT NULL,
    position     INTEGER NOT NULL,
    name         TEXT    NOT NULL,
    type         TEXT    NOT NULL CHECK (type IN ('string', 'number', 'date', 'untyped')),
    origin       TEXT    NOT NULL CHECK (origin IN ('default', 'custom')),
    PRIMARY KEY (workspace_id, key)
) STRICT;

-- The two long columns come last: whoever does not need them never reads over them. A table with rowids, because a
-- primary key of random text would move whole contacts from page to page.
CREATE TABLE contact (
    workspace_id TEXT    NOT NULL REFERENCES workspace (id),
    id           TEXT    NOT NULL,
    email_key    TEXT    NOT NULL,
    email        TEXT    NOT NULL,
    user_id      TEXT,
    status       TEXT    NOT NULL CHECK (status IN ('subscribed', 'non-subscribed', 'unsubscribed', 'bounced')),
    fingerprint  INTEGER NOT NULL,
    created_at   INTEGER NOT NULL,
    updated_at   INTEGER NOT NULL,
    tags         TEXT    NOT NULL,
    attributes   TEXT    NOT NULL,
    PRIMARY KEY (workspace_id, id),
    UNIQUE (workspace_id, email_key)
) STRICT;

CREATE UNIQUE INDEX contact_user_id ON contact (workspace_id, user_id) WHERE user_id IS NOT NULL;

-- "Must" in ASCII: this file is Muster's. The version is that of the migration, and commits with it.
PRAGMA application_id = 1299542900;
PRAGMA user_version = 1;
