-- Members of one account see each other's names, and an account keeps an owner whatever happens at the same moment.
alter table accounts add column time_zone text not null default 'America/New_York' check (length(time_zone) between 1 and 60);
alter table accounts add column currency text not null default 'symbol' check (currency in ('symbol', 'code'));
grant update (time_zone, currency) on accounts to vixshield_app;

-- The member's identity stands in the row itself, so that the policies of people and members need not ask each other.
alter table people add unique (id, identity);
alter table members add column identity text;
alter table people no force row level security;
alter table members no force row level security;
update members m set identity = p.identity from people p where p.id = m.person_id;
alter table people force row level security;
alter table members force row level security;
alter table members alter column identity set not null;
alter table members add foreign key (person_id, identity) references people (id, identity) on update cascade;
create index members_identity on members (identity);

create function name_member() returns trigger language plpgsql as $$
begin
    new.identity := (select identity from people where id = new.person_id);
    return new;
end $$;
create trigger members_named before insert on members for each row execute function name_member();

drop policy account_member on members;
create policy account_own on members to vixshield_app
    using (account_id = (select app_account()))
    with check (account_id = (select app_account()));
create policy member_self on members for select to vixshield_app
    using (identity = (select app_identity()));

drop policy account_own on accounts;
create policy account_own on accounts to vixshield_app
    using (id = (select app_account())
        or id in (select account_id from members where identity = (select app_identity())))
    with check (id = (select app_account()));

create policy person_fellow on people for select to vixshield_app
    using (id in (select person_id from members where account_id = (select app_account())));

create function keep_an_owner() returns trigger language plpgsql as $$
begin
    -- two owners who go at the same moment wait for each other here; an account that is itself deleted is not found
    perform 1 from accounts where id = old.account_id for no key update;
    if found and not exists (select 1 from members where account_id = old.account_id and role = 'owner') then
        raise exception 'an account keeps at least one owner'
            using errcode = 'check_violation', constraint = 'members_keep_an_owner';
    end if;
    return null;
end $$;
create trigger members_keep_an_owner after update or delete on members
    for each row when (old.role = 'owner') execute function keep_an_owner();
