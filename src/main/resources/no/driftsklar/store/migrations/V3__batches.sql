-- Which folder of files goes with this database.
create table batch_folder (
    id text not null primary key
);

create table batch (
    id text not null primary key,
    organisation text not null references organisation (organisation),
    state text not null,
    name text not null,
    bytes bigint not null,
    options text not null,
    created_at text not null,
    started_at text,
    ended_at text,
    rows_read bigint not null,
    rows_scored bigint not null,
    rows_rejected bigint not null,
    dialect text,
    problem text,
    files text,
    idempotency_key text,
    request_hash text not null,
    unique (organisation, idempotency_key)
);

create index batch_by_age on batch (organisation, created_at, id);

create index batch_by_state on batch (state, created_at, id);
