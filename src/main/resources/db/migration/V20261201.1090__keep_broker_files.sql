-- A broker's file between its upload and its confirmation: kept whole, because the answers of its reader change what it says,
-- and for a day at most, because it names accounts.
create table broker_imports (
    account_id   uuid not null,
    id           uuid not null,
    book_id      uuid not null,
    person_id    uuid not null,
    file_name    text not null check (length(file_name) between 1 and 200 and file_name !~ '[[:cntrl:]]'),
    content      bytea not null check (octet_length(content) between 1 and 5000000),
    digest       bytea not null check (octet_length(digest) = 32),
    -- What the reader answered
    zone         text check (length(zone) between 1 and 60),
    date_order   text check (date_order in ('DAY_FIRST', 'MONTH_FIRST')),
    third_friday text check (third_friday in ('SPX', 'SPXW')),
    uploaded_at  timestamptz not null,
    expires_at   timestamptz not null check (expires_at > uploaded_at and expires_at <= uploaded_at + interval '1 day'),
    primary key (account_id, id),
    foreign key (account_id, book_id) references books on delete cascade
);
create index broker_imports_expiring on broker_imports (expires_at);

alter table broker_imports enable row level security;
alter table broker_imports force row level security;
create policy account_own on broker_imports to vixshield_app
    using (account_id = (select app_account())) with check (account_id = (select app_account()));
create policy worker_reads on broker_imports for select to vixshield_worker using (true);
create policy worker_deletes on broker_imports for delete to vixshield_worker using (true);
grant select, insert, delete, update (zone, date_order, third_friday) on broker_imports to vixshield_app;
grant select (account_id, id, expires_at), delete on broker_imports to vixshield_worker;
