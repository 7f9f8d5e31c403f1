create table organisation (
    organisation text not null primary key,
    created_at text not null
);

create table api_key (
    id text not null primary key,
    organisation text not null references organisation (organisation),
    name text not null,
    hash text not null,
    scopes text not null,
    created_at text not null,
    expires_at text,
    revoked_at text,
    last_used_at text
);
