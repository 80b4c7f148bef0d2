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
	kind text,
	department text references body,
	state text not null check (state in ('DRAFT', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'PUBLISHED', 'REJECTED', 'WITHDRAWN')),
	round integer not null check (round > 0),
	revision integer not null check (revision >= 0),
	begun_at timestamptz not null,
	changed_at timestamptz not null,
	version bigint not null
);
create index proposal_campus on proposal (campus, changed_at desc);

-- The first is the lead.
create table proposal_proposer (
	proposal text not null references proposal,
	position integer not null,
	user_id text not null,
	primary key (proposal, user_id)
);
create index proposal_proposer_user on proposal_proposer (user_id);

-- Each document as it was submitted, whole, and the route that the table gave it.
create table proposal_revision (
	proposal text not null references proposal,
	revision integer not null check (revision > 0),
	round integer not null,
	document jsonb not null,
	author text not null,
	submitted_at timestamptz not null,
	route jsonb,
	route_definition text,
	primary key (proposal, revision)
);

-- One row for each time that a body or an office was asked about a proposal.
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
	-- How many the roster had, and who of them may decide: without the recused.
	members integer not null default 0,
	eligible text[] not null default '{}',
	officers text[] not null default '{}',
	opened_at timestamptz not null,
	voting_closes timestamptz,
	closed_at timestamptz,
	-- What an officer decided or a meeting moved; the outcome follows from the count.
	decision text,
	outcome text check (outcome in ('forwarded', 'returned', 'rejected', 'tabled', 'noQuorum', 'approved', 'declined', 'repeat', 'closed')),
	reason text,
	rationale text,
	changes text,
	decided_by text,
	count jsonb,
	meeting jsonb,
	standing_on bigint references review,
	process_definition text,
	rules_definition text,
	outcome_definition text,
	check ((outcome is null) = (closed_at is null))
);
create index review_proposal on review (proposal, round);
create index review_body on review (body, opened_at desc);

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
