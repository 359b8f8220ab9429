-- A provider writes a row of today from the morning on. When these bytes came for the first time tells whether such a row can
-- be its last word, however late the provider still hands out the same file.
alter table feed_files add column received_at timestamptz;
update feed_files set received_at = fetched_at;
alter table feed_files alter column received_at set not null;

-- A day that was not over when the file was read: its rows were left out, and the same bytes may be read again.
alter table imports add column awaited date;
