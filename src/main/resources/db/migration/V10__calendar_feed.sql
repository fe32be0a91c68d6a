-- The secret address under which a counsellor's diary fetches their appointments: one each, kept as its SHA-256 alone.
create table bc_calendar_feed (
    user_id     varchar(64)              not null primary key,
    secret_hash varchar(64)              not null unique,
    made_at     timestamp with time zone not null
);

create index bc_appointment_start on bc_appointment (case_number, status, starts_at);
