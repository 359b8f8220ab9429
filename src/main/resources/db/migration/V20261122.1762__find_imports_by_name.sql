-- Whether other bytes of the same name have been read since.
create index imports_name on imports (name, started_at);
