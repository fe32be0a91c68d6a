-- What the managers' figures ask for, so that an index answers. Limits and extension are reckoned by each case's own rules
-- whenever the case file is kept; rows that are there already get theirs from KeptLimits (version 5.1).
alter table bc_case add column phase_entered_on date;
alter table bc_case add column absolute_limit date;
alter table bc_case add column follow_up_limit date;
alter table bc_case add column extended boolean default false not null;

create index bc_case_phase on bc_case (status, phase, phase_entered_on, counsellor);
create index bc_case_limit on bc_case (status, absolute_limit, counsellor);
create index bc_case_follow_up on bc_case (follow_up_limit, case_number, status, follow_up_done_on, closed_on, counsellor);
create index bc_case_started on bc_case (started_on, case_number, closure, extended, counsellor);
