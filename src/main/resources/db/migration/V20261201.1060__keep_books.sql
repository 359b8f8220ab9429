-- The trader's book: what was bought and sold, and the cash beside it. A book is its entries: they are added and never changed,
-- and what was wrong is cancelled by a later entry that points back.
create table books (
    account_id uuid not null references accounts on delete cascade,
    id         uuid not null,
    kind       text not null check (kind in ('real', 'paper')),
    name       text not null check (length(name) between 1 and 60 and name !~ '[[:cntrl:]]'),
    -- The one that pages show
    active     boolean not null,
    opened_at  timestamptz not null,
    primary key (account_id, id)
);
create unique index one_real_book on books (account_id) where kind = 'real';
create unique index one_active_book on books (account_id) where active;
create unique index books_by_name on books (account_id, lower(name));

-- What was entered together: all of it or nothing, and once for each token, however often it is sent.
create table book_batches (
    account_id  uuid not null,
    book_id     uuid not null,
    id          uuid not null,
    token       text not null check (length(token) between 8 and 200),
    -- Of what was sent: the same token with something else is a mistake
    digest      bytea not null check (length(digest) = 32),
    source      text not null check (source in ('SIGNAL', 'HAND', 'API', 'FILE', 'SETTLEMENT')),
    note        text not null check (length(note) <= 500),
    -- Null for what the jobs book
    person_id   uuid,
    recorded_at timestamptz not null,
    primary key (account_id, book_id, id),
    unique (account_id, book_id, token),
    foreign key (account_id, book_id) references books on delete cascade
);

-- A condor with all its legs is one trade; so is one contract of one hedge layer. What was rolled into what shares a chain.
create table book_trades (
    account_id  uuid not null,
    book_id     uuid not null,
    id          uuid not null,
    batch_id    uuid not null,
    chain_id    uuid not null,
    kind        text not null check (kind in ('CONDOR', 'HEDGE')),
    layer       text check (layer in ('FRONT', 'MID', 'LONG')),
    -- The broker's order, so that a later part of it joins the trade
    order_id    text check (length(order_id) between 1 and 200),
    signal_id   uuid references signals,
    session     date,
    tier        text check (tier in ('delta_steward', 'delta_balanced', 'delta_promoter',
                    'credit_conservative', 'credit_balanced', 'credit_aggressive')),
    -- What was published: contracts at the account's size, points of one condor, share of wins that breaks even
    contracts   integer check (contracts >= 0),
    credit      numeric(12, 6),
    break_even  numeric(8, 6) check (break_even between 0 and 1),
    recorded_at timestamptz not null,
    primary key (account_id, book_id, id),
    foreign key (account_id, book_id, batch_id) references book_batches on delete cascade,
    foreign key (account_id, book_id, chain_id) references book_trades (account_id, book_id, id) deferrable initially deferred,
    check ((kind = 'HEDGE') = (layer is not null)),
    check (num_nulls(signal_id, session, tier, contracts, credit) in (0, 5)),
    check (signal_id is null or kind = 'CONDOR')
);
create unique index book_trades_by_order on book_trades (account_id, book_id, order_id) where order_id is not null;

create table book_entries (
    account_id uuid not null,
    book_id    uuid not null,
    -- From 1 on without gaps, in the order in which they were written down
    sequence   bigint not null check (sequence > 0),
    batch_id   uuid not null,
    kind       text not null check (kind in ('FILL', 'SETTLED', 'CASH', 'CANCELLED')),
    -- When it happened
    at         timestamptz not null,
    -- The entry that it cancels, or that it stands for now
    corrects   bigint check (corrects < sequence),
    trade_id   uuid,
    symbol     text check (symbol ~ '^[A-Z]{2,5}$'),
    expiry     date,
    right_kind text check (right_kind in ('PUT', 'CALL')),
    strike     numeric(10, 3) check (strike > 0),
    effect     text check (effect in ('OPEN', 'CLOSE')),
    -- Sold ones negative
    quantity   integer check (quantity <> 0),
    price      numeric(12, 6) check (price >= 0),
    -- Of the index or the VIX, at which it settled; null where only a broker's amount is known
    value      numeric(12, 4),
    fee        numeric(12, 2) check (fee >= 0),
    movement   text check (movement in ('DEPOSIT', 'WITHDRAWAL', 'INTEREST', 'CHARGE')),
    amount     numeric(15, 2) check (amount <> 0),
    source     text not null check (source in ('SIGNAL', 'HAND', 'API', 'FILE', 'SETTLEMENT')),
    -- The broker's, or what stands for it
    reference  text check (length(reference) between 1 and 200),
    primary key (account_id, book_id, sequence),
    foreign key (account_id, book_id, batch_id) references book_batches on delete cascade,
    foreign key (account_id, book_id, trade_id) references book_trades,
    foreign key (account_id, book_id, corrects) references book_entries,
    check (case kind
        when 'FILL' then num_nulls(trade_id, symbol, effect, quantity, price, fee) = 0
            and num_nonnulls(movement, amount, value) = 0
        -- what settles has no fee
        when 'SETTLED' then num_nulls(trade_id, symbol, expiry, quantity, price) = 0 and fee is null
            and num_nonnulls(movement, amount, effect) = 0
        when 'CASH' then num_nulls(movement, amount) = 0
            and num_nonnulls(trade_id, symbol, expiry, right_kind, strike, effect, quantity, price, value, fee) = 0
            and (movement = 'INTEREST' or (amount < 0) = (movement in ('WITHDRAWAL', 'CHARGE')))
        else corrects is not null and num_nonnulls(trade_id, symbol, expiry, right_kind, strike, effect, quantity, price,
            value, fee, movement, amount, reference) = 0
        end),
    check (num_nulls(right_kind, strike) in (0, 2))
);
-- What a broker calls by one name is booked once.
create unique index book_entries_by_reference on book_entries (account_id, book_id, reference) where reference is not null;
-- And what is cancelled is cancelled once.
create unique index book_entries_cancelled_once on book_entries (account_id, book_id, corrects) where kind = 'CANCELLED';
create index book_entries_of_trade on book_entries (account_id, book_id, trade_id);
create index book_entries_of_batch on book_entries (account_id, book_id, batch_id);
-- For the job that settles
create index book_entries_expiring on book_entries (expiry, account_id, book_id) where kind = 'FILL' and effect = 'OPEN';

create trigger book_batches_never_change before update or truncate on book_batches
    for each statement execute function refuse_change();
create trigger book_batches_stay before delete on book_batches
    for each statement when (pg_trigger_depth() = 0) execute function refuse_change();
create trigger book_trades_never_change before update or truncate on book_trades
    for each statement execute function refuse_change();
create trigger book_trades_stay before delete on book_trades
    for each statement when (pg_trigger_depth() = 0) execute function refuse_change();
create trigger book_entries_never_change before update or truncate on book_entries
    for each statement execute function refuse_change();
create trigger book_entries_stay before delete on book_entries
    for each statement when (pg_trigger_depth() = 0) execute function refuse_change();

alter table books enable row level security;
alter table books force row level security;
alter table book_batches enable row level security;
alter table book_batches force row level security;
alter table book_trades enable row level security;
alter table book_trades force row level security;
alter table book_entries enable row level security;
alter table book_entries force row level security;
create policy account_own on books to vixshield_app
    using (account_id = (select app_account())) with check (account_id = (select app_account()));
create policy account_own on book_batches to vixshield_app
    using (account_id = (select app_account())) with check (account_id = (select app_account()));
create policy account_own on book_trades to vixshield_app
    using (account_id = (select app_account())) with check (account_id = (select app_account()));
create policy account_own on book_entries to vixshield_app
    using (account_id = (select app_account())) with check (account_id = (select app_account()));
create policy worker_reads on books for select to vixshield_worker using (true);
create policy worker_reads on book_batches for select to vixshield_worker using (true);
create policy worker_reads on book_trades for select to vixshield_worker using (true);
create policy worker_reads on book_entries for select to vixshield_worker using (true);
-- The jobs book settlements, and nothing else.
create policy worker_settles on book_batches for insert to vixshield_worker with check (source = 'SETTLEMENT');
create policy worker_settles on book_entries for insert to vixshield_worker
    with check (source = 'SETTLEMENT' and kind = 'SETTLED');

grant select, insert, update (name, active) on books to vixshield_app;
grant select, insert on book_batches, book_trades, book_entries to vixshield_app;
grant select on books, book_trades to vixshield_worker;
grant select, insert on book_batches, book_entries to vixshield_worker;
