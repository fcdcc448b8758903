PRAGMA application_id = 1299542900;
PRAGMA user_version = 3;
BEGIN TRANSACTION;
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
INSERT INTO "access_key" VALUES('01a22f7920361c10384205bf','01a22f791c563403a2e28154','First key','a1748071cce997c017938dc4030c1523d4e311b27cb0b6db0224682a6bab97f5','door',NULL,NULL,1796092796982,NULL,0);
CREATE TABLE access_key_permission (
    workspace_id  TEXT NOT NULL REFERENCES workspace (id),
    access_key_id TEXT NOT NULL REFERENCES access_key (id),
    permission    TEXT NOT NULL CHECK (permission IN ('read', 'write', 'manage')),
    PRIMARY KEY (workspace_id, access_key_id)
) STRICT;
INSERT INTO "access_key_permission" VALUES('01a22f791c563403a2e28155','01a22f7920361c10384205bf','manage');
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
INSERT INTO "attribute_key" VALUES('01a22f791c563403a2e28155','userId',0,'User Id','string','default',NULL,1796092795990,1796092795990);
INSERT INTO "attribute_key" VALUES('01a22f791c563403a2e28155','email',1,'Email','string','default',NULL,1796092795990,1796092795990);
INSERT INTO "attribute_key" VALUES('01a22f791c563403a2e28155','firstName',2,'First Name','string','default',NULL,1796092795990,1796092795990);
INSERT INTO "attribute_key" VALUES('01a22f791c563403a2e28155','lastName',3,'Last Name','string','default',NULL,1796092795990,1796092795990);
INSERT INTO "attribute_key" VALUES('01a22f791c563403a2e28155','language',4,'Language','string','default',NULL,1796092795990,1796092795990);
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
INSERT INTO "contact" VALUES('01a22f791c563403a2e28155','01a22f7931585dfbd980070f','ada@example.com','ada@example.com','u1','subscribed',3439336554894620170,1796092801368,1796092801368,'["one"]','{"firstName":"Ada","lastName":"Lovelace"}');
INSERT INTO "contact" VALUES('01a22f791c563403a2e28155','01a22f7931585dfbd9800710','grace@example.com','grace@example.com','u2','subscribed',1041333640533513614,1796092801368,1796092801368,'[]','{"firstName":"Grace","lastName":"Hopper"}');
INSERT INTO "contact" VALUES('01a22f791c563403a2e28155','01a22f7931585dfbd9800711','oldé@example.com','oldé@example.com',NULL,'subscribed',1868948236950997915,1796092801368,1796092801368,'[]','{"firstName":"René"}');
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
INSERT INTO "delivery" VALUES('01a22f791c563403a2e28155',0,'01a22f7931585dfbd980070f','ada@example.com','accepted',NULL,NULL,1,1700000000000,NULL,NULL);
CREATE TABLE delivery_sink (
    workspace_id TEXT    NOT NULL REFERENCES workspace (id),
    id           INTEGER NOT NULL,
    name         TEXT    NOT NULL,
    PRIMARY KEY (workspace_id, id),
    UNIQUE (workspace_id, name)
) STRICT;
INSERT INTO "delivery_sink" VALUES('01a22f791c563403a2e28155',0,'sink');
CREATE TABLE "flyway_schema_history" (
    "installed_rank" INT NOT NULL PRIMARY KEY,
    "version" VARCHAR(50),
    "description" VARCHAR(200) NOT NULL,
    "type" VARCHAR(20) NOT NULL,
    "script" VARCHAR(1000) NOT NULL,
    "checksum" INT,
    "installed_by" VARCHAR(100) NOT NULL,
    "installed_on" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now')),
    "execution_time" INT NOT NULL,
    "success" BOOLEAN NOT NULL
);
INSERT INTO "flyway_schema_history" VALUES(1,'1','contacts workspaces and keys','SQL','sqlite/V1__contacts_workspaces_and_keys.sql',709699795,'','2026-12-01 02:39:51.626',77,1);
INSERT INTO "flyway_schema_history" VALUES(2,'2','jobs answers and status changes','SQL','sqlite/V2__jobs_answers_and_status_changes.sql',-2043177078,'','2026-12-01 02:39:51.888',47,1);
INSERT INTO "flyway_schema_history" VALUES(3,'3','deliveries','SQL','sqlite/V3__deliveries.sql',0,'','2026-12-01 00:00:00.0',10,1);
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
INSERT INTO "import_job" VALUES('01a22f791c563403a2e28155','job1',0,'list','http','key','','digest',1700000000000,3,3,'{}',1700000000001,NULL,'{}');
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
CREATE TABLE import_job_rejected_row_mark (
    workspace_id TEXT    NOT NULL,
    mark         INTEGER NOT NULL,
    job_id       TEXT    NOT NULL,
    position     INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, mark, job_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE organisation (
    id TEXT NOT NULL PRIMARY KEY
) STRICT;
INSERT INTO "organisation" VALUES('01a22f791c563403a2e28154');
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
INSERT INTO "recorded_answer" VALUES('01a22f791c563403a2e28155','key','POST /contacts','request 1',0,'digest',201,1700000000000,'{"id":1}');
CREATE TABLE recorded_answer_mark (
    workspace_id TEXT    NOT NULL,
    mark         INTEGER NOT NULL,
    position     INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, mark, position)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE unswept_removal (
    workspace_id TEXT    NOT NULL PRIMARY KEY REFERENCES workspace (id),
    removals     INTEGER NOT NULL
) STRICT;
CREATE TABLE workspace (
    id              TEXT    NOT NULL PRIMARY KEY,
    organisation_id TEXT    NOT NULL REFERENCES organisation (id),
    name            TEXT    NOT NULL,
    position        INTEGER NOT NULL UNIQUE
) STRICT;
INSERT INTO "workspace" VALUES('01a22f791c563403a2e28155','01a22f791c563403a2e28154','Default',0);
CREATE TABLE workspace_alias (
    workspace_id TEXT    NOT NULL REFERENCES workspace (id),
    position     INTEGER NOT NULL,
    alias        TEXT    NOT NULL UNIQUE,
    PRIMARY KEY (workspace_id, position)
) STRICT;
INSERT INTO "workspace_alias" VALUES('01a22f791c563403a2e28155',0,'01a22f791c563403a2e28155');
CREATE INDEX "flyway_schema_history_s_idx" ON "flyway_schema_history" ("success");
CREATE INDEX access_key_permission_key ON access_key_permission (access_key_id);
CREATE UNIQUE INDEX contact_user_id ON contact (workspace_id, user_id) WHERE user_id IS NOT NULL;
CREATE INDEX contact_order ON contact (workspace_id);
CREATE UNIQUE INDEX import_job_unended ON import_job (workspace_id, actor, digest) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX recorded_answer_scope ON recorded_answer (access_key_id, operation, value);
CREATE INDEX delivery_state ON delivery (workspace_id, sink_id, state, contact_id);
COMMIT;
