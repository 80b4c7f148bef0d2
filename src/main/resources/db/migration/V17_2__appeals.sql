-- Rejections that could be appealed, one a round: who hears an appeal by which rule, and what came of it.
create table appeal (
	id bigint generated always as identity primary key,
	proposal text not null references proposal,
	round integer not null,
	body text not null references body,
	body_name text not null,
	-- Business days in which it can be appealed, from opened_at.
	days integer not null check (days > 0),
	-- The table's version and rule.
	rule text not null,
	opened_at timestamptz not null,
	accepted_at timestamptz,
	appealed_by text,
	appealed_at timestamptz,
	grounds text,
	heard_by text,
	-- The absent member for whom a deputy recorded it.
	heard_for text,
	heard_at timestamptz,
	granted boolean,
	rationale text,
	unique (proposal, round)
);
