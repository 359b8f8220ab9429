-- Besides its signal, what became of it is mailed, and that a session was missed.
alter table alert_runs
    add column kind text not null default 'signal' check (kind in ('signal', 'result', 'missed')),
    add column session date,
    alter column signal_id drop not null,
    drop constraint alert_runs_signal_id_key,
    add check (case when kind = 'missed' then session is not null and signal_id is null else signal_id is not null end);
create unique index one_run_of_a_kind on alert_runs (signal_id, kind);
create unique index one_run_of_a_missed_session on alert_runs (session) where kind = 'missed';

alter table alert_preferences
    add column email_results boolean not null default true,
    add column email_missed boolean not null default true;
update alert_preferences set email_results = email_signals, email_missed = email_signals;
grant update (email_results, email_missed) on alert_preferences to vixshield_app;
