create table project (
    organisation text not null references organisation (organisation),
    project_id text not null,
    given_name text,
    -- the name as the facts have it, else as given
    project_name text,
    created_at text not null,
    version bigint not null,
    last_status bigint not null,
    last_assessment bigint not null,
    -- the current assessment of the latest date
    latest_assessment bigint,
    primary key (organisation, project_id)
);

-- Append-only: no row is ever changed. It goes only with its project.
create table status (
    organisation text not null,
    project_id text not null,
    n bigint not null,
    status_date text not null,
    received_at text not null,
    source text not null,
    corrects bigint,
    body text not null,
    primary key (organisation, project_id, n),
    foreign key (organisation, project_id) references project (organisation, project_id)
);

-- Append-only, as status. The texts are gzip, one for each language.
create table assessment (
    organisation text not null,
    project_id text not null,
    n bigint not null,
    status_date text not null,
    made_at text not null,
    cause text not null,
    status bigint not null,
    replaces bigint,
    -- what is compared over time; null where a correction took away what the date rested on
    summary text,
    nb ${bytes} not null,
    nn ${bytes} not null,
    en ${bytes} not null,
    primary key (organisation, project_id, n),
    foreign key (organisation, project_id) references project (organisation, project_id)
);

create index assessment_of_date on assessment (organisation, project_id, status_date, n);

-- The answers that a repeated request is given again.
create table idempotency (
    organisation text not null,
    project_id text not null,
    idempotency_key text not null,
    body_hash text not null,
    created_at text not null,
    http_status bigint not null,
    location text not null,
    language text not null,
    answer ${bytes} not null,
    primary key (organisation, project_id, idempotency_key),
    foreign key (organisation, project_id) references project (organisation, project_id)
);

create index idempotency_by_age on idempotency (created_at);
