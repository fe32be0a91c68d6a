-- What was destroyed of a case and when, and when its beneficiary asked for it.
alter table bc_case add column results_destroyed_on date;
alter table bc_case add column erasure_requested_on date;
alter table bc_case add column erased_on date;

-- The day of the closure while there is still something to destroy: what is due is then the beginning of an index, which
-- no planner mistakes. Reckoned whenever the case file is kept.
alter table bc_case add column results_kept_since date;
alter table bc_case add column person_kept_since date;

update bc_case set results_kept_since = closed_on, person_kept_since = closed_on where status = 'CLOSED';

create index bc_case_results_kept on bc_case (results_kept_since, case_number);
create index bc_case_person_kept on bc_case (person_kept_since, case_number);
create index bc_case_erasure_requested on bc_case (erased_on, erasure_requested_on, case_number);

-- What was destroyed, when and on which rule; no content. Stays for good.
create table bc_erasure_certificate (
    id           varchar(36)              not null primary key,
    case_number  varchar(14)              not null references bc_case (case_number),
    kind         varchar(20)              not null,
    rule         varchar(20)              not null,
    issued_at    timestamp with time zone not null,
    -- user id of who noted the beneficiary's request; null when nobody did
    entered_by   varchar(64),
    records      integer                  not null
);

create index bc_erasure_certificate_issued on bc_erasure_certificate (issued_at, id);
create index bc_erasure_certificate_case on bc_erasure_certificate (case_number);
