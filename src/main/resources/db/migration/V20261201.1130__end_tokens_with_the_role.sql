-- A token acts in its member's name. Whoever becomes a viewer may make none, and those made before end for good: becoming a trader
-- again does not bring them back.
create function end_tokens_of_viewers() returns trigger language plpgsql as $$
begin
    update api_tokens set revoked_at = greatest(clock_timestamp(), created_at)
    where account_id = new.account_id and person_id = new.person_id and revoked_at is null;
    return null;
end $$;
create trigger members_end_tokens after update of role on members
    for each row when (new.role = 'viewer' and old.role <> 'viewer') execute function end_tokens_of_viewers();

-- Those of viewers who were something else before.
alter table api_tokens no force row level security;
alter table members no force row level security;
update api_tokens t set revoked_at = now()
from members m
where m.account_id = t.account_id and m.person_id = t.person_id and m.role = 'viewer' and t.revoked_at is null;
alter table members force row level security;
alter table api_tokens force row level security;
