-- An account may know what was sent in its name and to whom, as its export will tell; never the text, which may hold keys.
grant select (account_id, id, recipient, subject, status, created_at) on outgoing_mails to vixshield_app;
