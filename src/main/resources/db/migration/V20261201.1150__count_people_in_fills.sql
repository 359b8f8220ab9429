-- Published fills count people, not accounts: one person may have many accounts. Who reported for the account last; null where
-- that was not kept, then its longest owner counts.
alter table fill_reports add column reported_by uuid references people on delete set null;
grant update (reported_by) on fill_reports to vixshield_app;

-- Ten people at least, told to the next five below, and a figure that changes with five people at least: none of them can be read
-- from the difference. The exact number is nobody's but the job's.
delete from fill_gaps;
alter table fill_gaps add column people integer not null;
alter table fill_gaps drop constraint fill_gaps_reports_check,
    add constraint fill_gaps_people_check check (people >= 10 and reports <= people and reports % 5 = 0);
revoke select on fill_gaps from vixshield_app;
grant select (source, session, tier, reports, gap, share, computed_at) on fill_gaps to vixshield_app;
