-- What a campus says of itself in its file, beside its name.
alter table campus add column issuer jsonb;
-- A PNG, small.
alter table campus add column logo bytea;
alter table campus add column accent text check (accent ~ '^#[0-9a-f]{6}$');
alter table campus add column sign_in jsonb;
-- In business days; the tables appeal-rules and lapse-rules read them.
alter table campus add column appeal_days integer not null default 20 check (appeal_days between 0 and 60);
alter table campus add column lapse_days integer not null default 180 check (lapse_days between 20 and 240);
-- A token says its issuer, and so has to say whose it is.
create unique index campus_sign_in_issuer on campus ((sign_in ->> 'issuer')) where sign_in is not null;

-- A closed campus can be read, and nothing is begun or changed there.
alter table campus add column closed_at timestamptz;
alter table campus add column closed_by text;
alter table campus add column closed_because text;
alter table campus add constraint campus_is_closed_for_a_reason check ((closed_at is null) = (closed_because is null));

-- To which body a body reports.
alter table body add column reports_to text references body;
alter table body add constraint body_reports_to_another check (reports_to <> id);
