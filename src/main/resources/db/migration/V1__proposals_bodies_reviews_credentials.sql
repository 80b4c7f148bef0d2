create table campus (
	id text primary key check (id ~ '^[a-z][a-z0-9-]*$'),
	name text not null,
	sector text not null,
	time_zone text not null,
	home_page text
);

-- The register of bodies. The roster is the engine's group of the same id.
create table body (
	id text primary key,
	campus text not null references campus,
	name text not null,
	type text not null check (type in ('department', 'division-council', 'curriculum-committee', 'senate',
		'academic-affairs', 'market-analysts', 'governance-office')),
	faculty boolean not null,
	chair text,
	secretary text,
	check (id like campus || '-%')
);

create table proposal_number (
	campus text not null references campus,
	year integer not null,
	last integer not null,
	primary key (campus, year)
);

create table proposal (
	number text primary key,
	campus text not null references campus,
	title text not null,
	kind text not null,
	department text references body,
	state text not null check (state in ('DRAFT', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'PUBLISHED', 'REJECTED', 'WITHDRAWN')),
	round integer not null check (round > 0),
	revision integer not null default 0,
	begun_at timestamptz not null,
	changed_at timestamptz not null,
	version bigint not null
);

create table proposal_proposer (
	proposal text not null references proposal,
	position integer not null,
	user_id text not null,
	primary key (proposal, user_id)
);
create index proposal_proposer_user on proposal_proposer (user_id);

create table proposal_revision (
	proposal text not null references proposal,
	revision integer not null check (revision > 0),
	round integer not null,
	document jsonb not null,
	author text not null,
	submitted_at timestamptz not null,
	primary key (proposal, revision)
);

-- One row for each time that a body was asked about a proposal in a round.
create table review (
	id bigint generated always as identity primary key,
	proposal text not null references proposal,
	round integer not null,
	revision integer not null,
	body text not null references body,
	body_name text not null,
	body_type text not null,
	faculty boolean not null,
	method text not null check (method in ('single', 'ballot', 'recorded', 'consent', 'market-data', 'standing')),
	rules jsonb,
	eligible text[] not null default '{}',
	opened_at timestamptz not null,
	closed_at timestamptz,
	outcome text check (outcome in ('forwarded', 'returned', 'rejected', 'tabled', 'noQuorum', 'approved', 'repeat', 'withdrawn')),
	reason text,
	rationale text,
	changes text,
	decided_by text,
	count jsonb,
	meeting jsonb,
	answers jsonb,
	standing_on bigint references review,
	process_definition text,
	rules_definition text,
	outcome_definition text,
	version bigint not null
);
create index review_proposal on review (proposal, round);

create table ballot (
	review bigint not null references review,
	member text not null,
	choice text not null check (choice in ('approve', 'approve-with-changes', 'return', 'reject', 'abstain', 'recuse')),
	rationale text,
	changes text,
	cast_at timestamptz not null,
	primary key (review, member)
);

create table recusal (
	review bigint not null references review,
	member text not null,
	reason text not null,
	primary key (review, member)
);

-- Which deployments of the engine are whole model sets, and which models in them are the campus's own.
create table model_set (
	deployment text primary key,
	campus text references campus,
	own_models text[] not null,
	deployed_by text,
	source text not null,
	deployed_at timestamptz not null
);
create index model_set_campus on model_set (campus, deployed_at desc);

create table credential (
	id uuid primary key,
	campus text not null references campus,
	slug text not null,
	proposal text not null unique references proposal,
	title text not null,
	document jsonb not null,
	published_at timestamptz not null,
	unique (campus, slug)
);
