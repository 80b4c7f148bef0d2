-- Departments of several campuses propose together. Campuses that joined one, beside that of its number.
alter table proposal add column partners text[] not null default '{}';
create index proposal_partners on proposal using gin (partners);
-- The campus for whose department somebody agreed to make it, too.
alter table proposal_proposer add column joined_for text references campus;

-- The campus in whose governance it was, where that is not the one of the proposal's number.
alter table review add column partner text references campus;
alter table consultation add column partner text references campus;
alter table appeal add column partner text references campus;

-- What came of a joint proposal on each of its campuses, in each round.
create table campus_outcome (
	proposal text not null references proposal,
	round integer not null,
	campus text not null references campus,
	step text not null check (step in ('joining', 'path', 'confirmation')),
	outcome text not null,
	at timestamptz not null default now(),
	primary key (proposal, round, campus, step)
);

-- Which bodies of another campus than the one of its number reviewed a revision, and why.
create table partner_route (
	proposal text not null,
	revision integer not null,
	campus text not null references campus,
	route jsonb not null,
	route_definition text not null,
	primary key (proposal, revision, campus),
	foreign key (proposal, revision) references proposal_revision
);

-- Other campuses that issue a credential, too.
alter table credential add column partners text[] not null default '{}';

create or replace view catalogue_entry as
	select campus, slug, title, document, proposal, published_at, null::date as approved_earlier, null as status, partners
	from credential
	union all
	select campus, slug, document ->> 'title', document, null, null, (document ->> 'approvedOn')::date,
		document ->> 'status', '{}'::text[]
	from earlier_credential where not withdrawn and document ->> 'replacedBy' is null;
