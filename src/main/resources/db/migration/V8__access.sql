-- How a beneficiary comes to their own pages. Links and sessions are kept as SHA-256 of 256 random bits, codes as a keyed
-- hash: nothing here opens anything.
create table bc_access_link (
    token_hash  varchar(64)              not null primary key,
    case_number varchar(14)              not null,
    expires_at  timestamp with time zone not null
);

create index bc_access_link_case on bc_access_link (case_number);
create index bc_access_link_expiry on bc_access_link (expires_at);

-- A browser that came in by a link; what changes anything needs a confirmation that has not expired.
create table bc_access_session (
    token_hash      varchar(64)              not null primary key,
    case_number     varchar(14)              not null,
    expires_at      timestamp with time zone not null,
    confirmed_until timestamp with time zone
);

create index bc_access_session_case on bc_access_session (case_number);
create index bc_access_session_expiry on bc_access_session (expires_at);

-- A one-time code for one browser: asked for first, made when its mail leaves.
create table bc_access_code (
    id           varchar(36)              not null primary key,
    session_hash varchar(64)              not null,
    case_number  varchar(14)              not null,
    asked_at     timestamp with time zone not null,
    code_hash    varchar(64),
    expires_at   timestamp with time zone not null,
    tries        integer                  not null
);

create index bc_access_code_session on bc_access_code (session_hash, asked_at);
create index bc_access_code_case on bc_access_code (case_number);
create index bc_access_code_expiry on bc_access_code (expires_at);

-- What the beneficiary said about the return to work on their own pages, before it is prepared (R11).
alter table bc_case add column return_wish varchar(30);
