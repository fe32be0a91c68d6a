-- A case that a worker asked for themselves belongs to nobody until a counsellor takes it.
alter table bc_case alter column counsellor drop not null;

-- A worker's own request until its address has been verified: sealed, and destroyed within a day in any case.
create table bc_request (
    reference  varchar(14)              not null primary key,
    -- of the page that it was typed in
    token_hash varchar(64)              not null unique,
    -- null once the case is open
    sealed     varchar(12000),
    -- keyed hash of what was typed, so that the same posted twice is known as such
    mark       varchar(64)              not null,
    made_at    timestamp with time zone not null,
    asked_at   timestamp with time zone not null,
    opened     boolean                  not null
);

create index bc_request_made on bc_request (made_at);
