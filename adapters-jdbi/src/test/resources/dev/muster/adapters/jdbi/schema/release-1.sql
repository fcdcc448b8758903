PRAGMA application_id = 1299542900;
PRAGMA user_version = 1;
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
INSERT INTO "access_key" VALUES('01a22f78c84e33a921095ff8','01a22f78c4da4f76b9f17a6c','First key','1c097ddda17438fcbd0c6f84f68fea52956e8f0d2eebac4872dfde9823c68c60','door',NULL,NULL,1796092774478,NULL,0);
CREATE TABLE access_key_permission (
    workspace_id  TEXT NOT NULL REFERENCES workspace (id),
    access_key_id TEXT NOT NULL REFERENCES access_key (id),
    permission    TEXT NOT NULL CHECK (permission IN ('read', 'write', 'manage')),
    PRIMARY KEY (workspace_id, access_key_id)
) STRICT;
INSERT INTO "access_key_permission" VALUES('01a22f78c4db019af9a50b8d','01a22f78c84e33a921095ff8','manage');
CREATE TABLE attribute_key (
    workspace_id TEXT    NOT NULL REFERENCES workspace (id),
    key          TEXT    NOT NULL,
    position     INTEGER NOT NULL,
    name         TEXT    NOT NULL,
    type         TEXT    NOT NULL CHECK (type IN ('string', 'number', 'date', 'untyped')),
    origin       TEXT    NOT NULL CHECK (origin IN ('default', 'custom')),
    PRIMARY KEY (workspace_id, key)
) STRICT;
INSERT INTO "attribute_key" VALUES('01a22f78c4db019af9a50b8d','userId',0,'User Id','string','default');
INSERT INTO "attribute_key" VALUES('01a22f78c4db019af9a50b8d','email',1,'Email','string','default');
INSERT INTO "attribute_key" VALUES('01a22f78c4db019af9a50b8d','firstName',2,'First Name','string','default');
INSERT INTO "attribute_key" VALUES('01a22f78c4db019af9a50b8d','lastName',3,'Last Name','string','default');
INSERT INTO "attribute_key" VALUES('01a22f78c4db019af9a50b8d','language',4,'Language','string','default');
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
INSERT INTO "contact" VALUES('01a22f78c4db019af9a50b8d','01a22f78d5c70bc03c1f70ab','ada@example.com','ada@example.com','u1','subscribed',-7152662268127262398,1796092777927,1796092777927,'["one"]','{"firstName":"Ada","lastName":"Lovelace"}');
INSERT INTO "contact" VALUES('01a22f78c4db019af9a50b8d','01a22f78d5c70bc03c1f70ac','grace@example.com','grace@example.com','u2','subscribed',-572980321372344114,1796092777927,1796092777927,'[]','{"firstName":"Grace","lastName":"Hopper"}');
INSERT INTO "contact" VALUES('01a22f78c4db019af9a50b8d','01a22f78d5c70bc03c1f70ad','oldé@example.com','oldé@example.com',NULL,'subscribed',1934788637794146252,1796092777927,1796092777927,'[]','{"firstName":"René"}');
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
INSERT INTO "flyway_schema_history" VALUES(1,'1','contacts workspaces and keys','SQL','sqlite/V1__contacts_workspaces_and_keys.sql',709699795,'','2026-12-01 02:39:31.687',35,1);
CREATE TABLE organisation (
    id TEXT NOT NULL PRIMARY KEY
) STRICT;
INSERT INTO "organisation" VALUES('01a22f78c4da4f76b9f17a6c');
CREATE TABLE workspace (
    id              TEXT    NOT NULL PRIMARY KEY,
    organisation_id TEXT    NOT NULL REFERENCES organisation (id),
    name            TEXT    NOT NULL,
    position        INTEGER NOT NULL UNIQUE
) STRICT;
INSERT INTO "workspace" VALUES('01a22f78c4db019af9a50b8d','01a22f78c4da4f76b9f17a6c','Default',0);
CREATE TABLE workspace_alias (
    workspace_id TEXT    NOT NULL REFERENCES workspace (id),
    position     INTEGER NOT NULL,
    alias        TEXT    NOT NULL UNIQUE,
    PRIMARY KEY (workspace_id, position)
) STRICT;
INSERT INTO "workspace_alias" VALUES('01a22f78c4db019af9a50b8d',0,'01a22f78c4db019af9a50b8d');
CREATE INDEX "flyway_schema_history_s_idx" ON "flyway_schema_history" ("success");
CREATE INDEX access_key_permission_key ON access_key_permission (access_key_id);
CREATE UNIQUE INDEX contact_user_id ON contact (workspace_id, user_id) WHERE user_id IS NOT NULL;
COMMIT;
