-- What an account has taken away of itself: made by a job, kept until it expires.
create table data_exports (
    account_id   uuid not null references accounts on delete cascade,
    id           uuid not null,
    requested_by uuid not null,
    requested_at timestamptz not null,
    -- Last sign of life of the node that works on it; null before one does
    touched_at   timestamptz,
    attempts     integer not null default 0,
    -- tables
    done         integer not null default 0,
    total        integer not null default 0,
    doing        text,
    finished_at  timestamptz,
    -- Why there is no archive, in words for its owner
    failure      text,
    expires_at   timestamptz,
    size         bigint,
    -- A ZIP file
    content      bytea,
    primary key (account_id, id),
    check ((content is null) = (expires_at is null) and (content is null) = (size is null)),
    check ((finished_at is null) = (content is null and failure is null))
);
-- Compressed once is enough.
alter table data_exports alter column content set storage external;
create unique index one_running_export on data_exports (account_id) where finished_at is null;
create index data_exports_expiring on data_exports (expires_at);

alter table data_exports enable row level security;
alter table data_exports force row level security;
create policy account_own on data_exports to vixshield_app
    using (account_id = (select app_account())) with check (account_id = (select app_account()));
create policy worker_works on data_exports to vixshield_worker using (true) with check (true);
grant select, insert (account_id, id, requested_by, requested_at),
    update (touched_at, done, total, doing, finished_at, failure, expires_at, size, content) on data_exports to vixshield_app;
-- The worker hands the work out and clears away; it never sees an archive.
grant select (account_id, id, requested_at, touched_at, attempts, finished_at, expires_at), update (touched_at, attempts), delete
    on data_exports to vixshield_worker;

-- Every row of a table that is the present account's, as one JSON object each, without the hidden columns and those that the
-- caller may not read. With the caller's rights: the policies hold here as everywhere.
create function account_rows(source regclass, hidden text[]) returns setof text language plpgsql stable as $$
declare
    shown text;
    sorting text;
    condition text := case source::text when 'accounts' then 'id = app_account()'
        when 'people' then 'id in (select person_id from members where account_id = app_account())'
        else 'account_id = app_account()' end;
begin
    select string_agg(quote_ident(attname), ', ' order by attnum) into shown from pg_attribute
    where attrelid = source and attnum > 0 and not attisdropped and attname <> all (hidden)
        and has_column_privilege(source, attnum, 'SELECT');
    select string_agg(quote_ident(a.attname), ', ' order by k.place) into sorting
    from pg_index i cross join unnest(i.indkey::int2[]) with ordinality k (attnum, place)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
    where i.indrelid = source and i.indisprimary;
    return query execute format('select row_to_json(r)::text from (select %s from %s where %s order by %s) r', shown, source,
        condition, sorting);
end $$;
