-- The synthesis documents (R10): ciphertext only.
create table bc_synthesis (
    id            varchar(36)              not null primary key,
    case_number   varchar(14)              not null references bc_case (case_number),
    scope         varchar(10)              not null,
    made_at       timestamp with time zone not null,
    -- the first characters of the sealed document, which name its key: nobody has to open it to know which one
    key_id        varchar(6)               not null,
    -- Base64 of the sealed PDF: the same column type on H2 and PostgreSQL
    sealed        text                     not null,
    -- when the beneficiary first read it: the proof that it was returned to them
    first_read_at timestamp with time zone,
    constraint bc_synthesis_once unique (case_number, scope)
);

create index bc_synthesis_key on bc_synthesis (key_id, id);
