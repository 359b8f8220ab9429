-- Option chains that an account brought itself. A file is first looked at, then stored: until then its bytes wait beside it.
create table account_chain_files (
    account_id    uuid not null references accounts on delete cascade,
    id            uuid not null,
    name          text not null check (length(name) between 1 and 200),
    sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    layout        text not null,
    lines         bigint not null check (lines >= 0),
    kept          bigint not null check (kept > 0),
    left_out      bigint not null check (left_out >= 0),
    refused       bigint not null check (refused >= 0),
    sessions      integer not null check (sessions > 0),
    first_session date not null,
    last_session  date not null check (last_session >= first_session),
    -- what was understood: reasons with counts, and the first quotes
    report        text not null check (report::jsonb is not null),
    uploaded_at   timestamptz not null,
    -- null while it is only looked at
    stored_at     timestamptz,
    primary key (account_id, id),
    unique (account_id, sha256)
);

-- The bytes of a file that is being looked at; gone once it is stored, or after a day.
create table account_chain_uploads (
    account_id  uuid not null,
    file_id     uuid not null,
    uploaded_at timestamptz not null,
    content     bytea not null,
    primary key (account_id, file_id),
    foreign key (account_id, file_id) references account_chain_files on delete cascade
);

-- Options of root SPXW that expire at the next session's close. The same quote of two files stands here once.
create table account_chain_quotes (
    account_id    uuid not null,
    session       date not null,
    layout        text not null,
    quoted_at     timestamptz not null,
    strike        double precision not null check (strike > 0),
    put_call      text not null check (put_call in ('P', 'C')),
    bid           double precision not null check (bid >= 0 and bid <= ask),
    ask           double precision not null check (ask > 0),
    bid_size      bigint,
    volume        bigint not null,
    open_interest bigint not null,
    underlying    double precision,
    file_id       uuid not null,
    primary key (account_id, session, layout, quoted_at, strike, put_call),
    foreign key (account_id, file_id) references account_chain_files on delete cascade
);
create index account_chain_quotes_file on account_chain_quotes (account_id, file_id);

alter table account_chain_files enable row level security;
alter table account_chain_files force row level security;
alter table account_chain_uploads enable row level security;
alter table account_chain_uploads force row level security;
alter table account_chain_quotes enable row level security;
alter table account_chain_quotes force row level security;

create policy account_own on account_chain_files to vixshield_app
    using (account_id = (select app_account())) with check (account_id = (select app_account()));
create policy account_own on account_chain_uploads to vixshield_app
    using (account_id = (select app_account())) with check (account_id = (select app_account()));
create policy account_own on account_chain_quotes to vixshield_app
    using (account_id = (select app_account())) with check (account_id = (select app_account()));
create policy worker_computes on account_chain_files for select to vixshield_worker using (true);
create policy worker_computes on account_chain_quotes for select to vixshield_worker using (true);

grant select, insert, delete, update (stored_at) on account_chain_files to vixshield_app;
grant select, insert, delete, update (content, uploaded_at) on account_chain_uploads to vixshield_app;
grant select, insert, delete on account_chain_quotes to vixshield_app;
grant select on account_chain_files, account_chain_quotes to vixshield_worker;

-- The same for the installation, by the operator's import command.
create table chain_files (
    id            uuid primary key,
    name          text not null,
    sha256        text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
    layout        text not null,
    lines         bigint not null check (lines >= 0),
    kept          bigint not null check (kept > 0),
    left_out      bigint not null check (left_out >= 0),
    refused       bigint not null check (refused >= 0),
    first_session date not null,
    last_session  date not null check (last_session >= first_session),
    imported_at   timestamptz not null
);

create table chain_quotes (
    session       date not null,
    layout        text not null,
    quoted_at     timestamptz not null,
    strike        double precision not null check (strike > 0),
    put_call      text not null check (put_call in ('P', 'C')),
    bid           double precision not null check (bid >= 0 and bid <= ask),
    ask           double precision not null check (ask > 0),
    bid_size      bigint,
    volume        bigint not null,
    open_interest bigint not null,
    underlying    double precision,
    file_id       uuid not null references chain_files on delete cascade,
    primary key (session, layout, quoted_at, strike, put_call)
);
create index chain_quotes_file on chain_quotes (file_id);

grant select, insert, delete on chain_files, chain_quotes to vixshield_worker;
