-- What takes effect only when a second person confirms it: the register of a campus's bodies, and how bodies decide.
create table campus_change (
	number bigint generated always as identity primary key,
	-- Null for the models that all campuses share.
	campus text references campus,
	kind text not null check (kind in ('register', 'models')),
	-- What is to be in force, and what it builds on; of models what else is known of the upload.
	content jsonb not null,
	base jsonb not null,
	proposed_by text not null,
	proposed_at timestamptz not null,
	state text not null default 'waiting' check (state in ('waiting', 'confirmed', 'refused', 'withdrawn')),
	decided_by text,
	decided_at timestamptz,
	reason text,
	check ((state = 'waiting') = (decided_by is null)),
	check ((state = 'waiting') = (decided_at is null)),
	-- Whoever proposed it does not confirm it.
	check (state <> 'confirmed' or decided_by <> proposed_by),
	check (state <> 'refused' or reason is not null)
);
create index campus_change_campus on campus_change (campus, proposed_at desc);

-- The models of a change, as they were uploaded, and what each is to replace.
create table campus_change_file (
	change bigint not null references campus_change,
	name text not null,
	content bytea not null,
	replaced bytea not null,
	primary key (change, name)
);
