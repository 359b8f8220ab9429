-- Bytes as they came from a provider or an operator, each content once: whatever was computed from them can be computed again.
create table raw_files (
    sha256        text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    -- As it was first called; the same bytes under another name are not kept twice.
    name          text not null,
    media_type    text not null,
    size          bigint not null check (size >= 0),
    -- gzip, also of what is gzip already: what comes out again is what came in, byte for byte
    content       bytea not null,
    first_seen_at timestamptz not null
);
-- Compressed once is enough.
alter table raw_files alter column content set storage external;

create trigger raw_files_append_only before update or delete or truncate on raw_files
    for each statement execute function refuse_change();

grant select on raw_files to vixshield_app;
grant select, insert on raw_files to vixshield_worker;
