-- The working copy of a project's form.
create table form (
    organisation text not null,
    project_id text not null,
    kind text not null,
    -- number of the last save; 0 before the first
    version bigint not null,
    saved_at text,
    -- what was sent last, and as which post
    sent_version bigint,
    sent_status bigint,
    sent_at text,
    primary key (organisation, project_id),
    foreign key (organisation, project_id) references project (organisation, project_id)
);

-- Append-only: what each save changed. JSON as it may be posted; null in it was cleared.
create table form_answer (
    organisation text not null,
    project_id text not null,
    field text not null,
    version bigint not null,
    saved_at text not null,
    answer text not null,
    primary key (organisation, project_id, field, version),
    foreign key (organisation, project_id) references form (organisation, project_id)
);

create table project_link (
    id text not null primary key,
    organisation text not null,
    project_id text not null,
    kind text not null,
    hash text not null unique,
    created_at text not null,
    expires_at text,
    foreign key (organisation, project_id) references project (organisation, project_id)
);

create index project_link_of_project on project_link (organisation, project_id, created_at);

create table plan_item (
    organisation text not null,
    project_id text not null,
    factor text not null,
    place bigint not null,
    role text not null,
    due_date text,
    version bigint not null,
    created_at text not null,
    done_at text,
    primary key (organisation, project_id, factor),
    foreign key (organisation, project_id) references project (organisation, project_id)
);

-- For each project the day that the last answer to each field describes; missing for what was posted before this table was.
create table answered (
    organisation text not null,
    project_id text not null,
    days text not null,
    primary key (organisation, project_id),
    foreign key (organisation, project_id) references project (organisation, project_id)
);
