-- Accounts that a campus's own directory or roster vouches for, and no local password. Whom a roster
-- names has neither issuer nor subject before the first sign-in; afterwards both stay for good.
create table external_account (
	user_id text primary key,
	campus text not null references campus,
	issuer text,
	subject text,
	made_at timestamptz not null default now(),
	unique (issuer, subject),
	check ((issuer is null) = (subject is null))
);

-- Which source gave a person a group or a campus; 'by-hand' is who had it before any source did.
-- What no source gives any more is taken away.
create table membership_source (
	user_id text not null,
	kind text not null check (kind in ('group', 'campus')),
	target text not null,
	source text not null,
	primary key (user_id, kind, target, source)
);
create index membership_source_source on membership_source (source);
