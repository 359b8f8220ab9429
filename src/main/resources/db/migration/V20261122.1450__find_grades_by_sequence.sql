-- The record's pages keep what they have read and ask only for what a chain has gained since: its grades by the sequence of
-- their result.
create index grades_sequence on grades (source, sequence);
