-- Who has, or had, an account of the engine. An id is never given twice, and whatever changes what an account may do
-- raises its epoch, which every session is compared with at each request.
create table bc_account (
    -- the user id in small letters: two ids that people cannot tell apart are one
    user_key  varchar(64)              not null primary key,
    epoch     bigint                   not null,
    closed_at timestamp with time zone
);
