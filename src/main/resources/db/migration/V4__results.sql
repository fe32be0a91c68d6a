-- What belongs to the beneficiary alone (R10): ciphertext only.
create table bc_result (
    id          varchar(36)              not null primary key,
    case_number varchar(14)              not null,
    field       varchar(60)              not null,
    written_at  timestamp with time zone not null,
    written_by  varchar(64)              not null,
    -- Base64 of the sealed text: the same column type on H2 and PostgreSQL
    sealed      text                     not null
);

create index bc_result_case on bc_result (case_number, field, written_at);

-- Who opened the door to a case's results, and when; no content.
create table bc_result_reading (
    id          varchar(36)              not null primary key,
    case_number varchar(14)              not null,
    read_at     timestamp with time zone not null,
    reader      varchar(64)              not null
);

create index bc_result_reading_case on bc_result_reading (case_number, read_at);
