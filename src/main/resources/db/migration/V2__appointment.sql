create table bc_appointment (
    id                  varchar(36)              not null primary key,
    case_number         varchar(14)              not null,
    kind                varchar(20)              not null,
    status              varchar(20)              not null,
    starts_at           timestamp with time zone not null,
    minutes             integer                  not null,
    place               varchar(200)             not null,
    mode                varchar(20)              not null,
    -- RFC 5545 SEQUENCE: grows with each change that the calendar entry announces
    sequence_number     integer                  not null,
    told_at             timestamp with time zone not null,
    recorded_at         timestamp with time zone,
    recorded_by         varchar(64),
    -- hours of a held session, in quarters of an hour (R7)
    interview_quarters  integer                  not null default 0,
    evaluation_quarters integer                  not null default 0,
    individual_quarters integer                  not null default 0,
    counsellor_quarters integer                  not null default 0
);

create index bc_appointment_case on bc_appointment (case_number, starts_at);
