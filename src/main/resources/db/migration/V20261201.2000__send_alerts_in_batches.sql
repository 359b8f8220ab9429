-- Where a sender stands in the batch that it has claimed: what stands before its place was accepted, what stands at it may have
-- been. Moved just before each message, so it is not logged; after a crash of the database it is empty, and then everything that
-- was claimed is in doubt.
create unlogged table delivery_slots (
    lease    uuid primary key,
    place    integer not null,
    moved_at timestamptz not null,
    until_at timestamptz not null
) with (fillfactor = 50);
grant select, insert, update, delete on delivery_slots to vixshield_worker;

alter table deliveries add column place integer;
create index deliveries_lease on deliveries (lease) where status = 'sending';

-- Recipients with equal settings get one text that is written once.
create policy worker_reads on risk_profiles for select to vixshield_worker using (true);
grant select on risk_profiles to vixshield_worker;
