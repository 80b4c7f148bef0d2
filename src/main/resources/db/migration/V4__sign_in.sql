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

-- Sessions, so that any node serves anybody and none takes its people along when it dies. The names
-- and columns are those of Spring Session.
create table spring_session (
	primary_id char(36) primary key,
	session_id char(36) not null unique,
	creation_time bigint not null,
	last_access_time bigint not null,
	max_inactive_interval integer not null,
	expiry_time bigint not null,
	principal_name text
);
create index spring_session_expiry_time on spring_session (expiry_time);
create index spring_session_principal_name on spring_session (principal_name);

create table spring_session_attributes (
	session_primary_id char(36) not null references spring_session on delete cascade,
	attribute_name text not null,
	attribute_bytes bytea not null,
	primary key (session_primary_id, attribute_name)
);

-- By which session at a campus's provider a session here began, to end with it.
create table provider_session (
	session text primary key,
	registration text not null,
	subject text not null,
	provider_session text,
	begun_at timestamptz not null default now()
);
create index provider_session_provider_session on provider_session (provider_session);
create index provider_session_subject on provider_session (subject);

-- Wrong passwords, by what they are counted for; the key is a digest and names nobody. The level falls
-- with time.
create table sign_in_failures (
	key char(64) primary key,
	level double precision not null,
	at timestamptz not null
);
create index sign_in_failures_at on sign_in_failures (at);

-- From where, and in which browsers, an account was signed in with; a digest, too.
create table sign_in_acquaintance (
	key char(64) primary key,
	at timestamptz not null
);
