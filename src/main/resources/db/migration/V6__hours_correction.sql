-- A corrected entry of hours: what was there and what is there now, by whom, when and why.
create table bc_hours_correction (
    id                 varchar(36)              not null primary key,
    appointment_id     varchar(36)              not null references bc_appointment (id),
    corrected_at       timestamp with time zone not null,
    corrected_by       varchar(64)              not null,
    reason             varchar(500)             not null,
    interview_before   integer                  not null,
    evaluation_before  integer                  not null,
    individual_before  integer                  not null,
    counsellor_before  integer                  not null,
    interview_after    integer                  not null,
    evaluation_after   integer                  not null,
    individual_after   integer                  not null,
    counsellor_after   integer                  not null
);

create index bc_hours_correction_appointment on bc_hours_correction (appointment_id, corrected_at);
