-- What the search of the help pages finds: answers, words, ideas, numbers of the rulebook, operations of the interface for
-- programs. Their texts are in the code; each start of the application writes here what differs.
create table help_entries (
    id     text primary key,
    kind   text not null check (kind in ('answer', 'word', 'idea', 'rule', 'operation', 'page')),
    href   text not null check (href like '/%'),
    title  text not null,
    body   text not null,
    words  tsvector not null generated always as (
               setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', body), 'B')) stored
);
create index help_entries_words on help_entries using gin (words);
grant select on help_entries to vixshield_app;
grant select, insert, update, delete on help_entries to vixshield_worker;

-- How many readers of an answer said that day that it helped, or did not. Nothing of who they are.
create table answer_feedback (
    slug    text not null check (slug ~ '^[a-z0-9-]{1,80}$'),
    day     date not null,
    helped  boolean not null,
    votes   integer not null check (votes > 0),
    primary key (slug, day, helped)
);
grant select, insert, update (votes) on answer_feedback to vixshield_app;
