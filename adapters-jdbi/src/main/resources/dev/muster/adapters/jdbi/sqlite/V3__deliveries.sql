-- The names of sinks are long, and every delivery has one.
CREATE TABLE delivery_sink (
    workspace_id TEXT    NOT NULL REFERENCES workspace (id),
    id           INTEGER NOT NULL,
    name         TEXT    NOT NULL,
    PRIMARY KEY (workspace_id, id),
    UNIQUE (workspace_id, name)
) STRICT;

-- Where each contact stands with each sink. Rows are short, and come in the order of their key.
CREATE TABLE delivery (
    workspace_id   TEXT    NOT NULL,
    sink_id        INTEGER NOT NULL,
    contact_id     TEXT    NOT NULL,
    address        TEXT    NOT NULL,
    state          TEXT    NOT NULL CHECK (state IN ('pending', 'accepted', 'rejected_for_good', 'rejected_for_now',
                                                     'unknown')),
    content        TEXT,
    batch_id       TEXT,
    attempts       INTEGER NOT NULL,
    at             INTEGER NOT NULL,
    refusal_code   TEXT,
    refusal_detail TEXT,
    PRIMARY KEY (workspace_id, sink_id, contact_id),
    FOREIGN KEY (workspace_id, sink_id) REFERENCES delivery_sink (workspace_id, id),
    CHECK ((state = 'unknown') = (batch_id IS NOT NULL)),
    CHECK ((refusal_code IS NULL) = (refusal_detail IS NULL))
) STRICT, WITHOUT ROWID;

-- The key's columns follow by themselves: each state has its contacts in order, for pages.
CREATE INDEX delivery_state ON delivery (workspace_id, sink_id, state, contact_id);

PRAGMA user_version = 3;
