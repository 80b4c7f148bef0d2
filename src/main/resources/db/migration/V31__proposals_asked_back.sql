-- Requests of proposers to have their proposal back: one for each review of a body. What is not answered when the review
-- closes has fallen away.
create table asked_back (
	id bigint generated always as identity primary key,
	review bigint not null unique references review,
	reason text not null check (length(reason) between 1 and 1000),
	asked_by text not null,
	asked_at timestamptz not null,
	given_back boolean,
	rationale text,
	answered_by text,
	-- The absent member for whom a deputy answered.
	answered_for text,
	answered_at timestamptz
);
