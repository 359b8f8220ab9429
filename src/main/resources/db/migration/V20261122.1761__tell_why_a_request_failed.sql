-- The first of what failed, each with its reason: the page of a request tells them, also when a feed has recovered since.
alter table feed_requests add column errors text[] not null default '{}';
