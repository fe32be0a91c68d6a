-- To whom the beneficiary has opened their synthesis (R10), for how long, and each time it was used. The link is kept as
-- SHA-256 of 256 random bits, the recipient's name sealed.
create table bc_share (
    id           varchar(36)              not null primary key,
    case_number  varchar(14)              not null references bc_case (case_number),
    scope        varchar(10)              not null,
    -- Base64 of the sealed name
    recipient    text                     not null,
    token_hash   varchar(64)              not null,
    made_at      timestamp with time zone not null,
    expires_at   timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    constraint bc_share_token unique (token_hash)
);

create index bc_share_case on bc_share (case_number, made_at);

create table bc_share_use (
    id       varchar(36)              not null primary key,
    share_id varchar(36)              not null references bc_share (id),
    used_at  timestamp with time zone not null
);

create index bc_share_use_share on bc_share_use (share_id, used_at);
