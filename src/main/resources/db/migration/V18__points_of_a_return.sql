-- What a body asks to be changed, point by point, and what the proposers answered with the revision that they sent.
create table return_point (
	id bigint generated always as identity primary key,
	proposal text not null references proposal,
	-- The round in which it is answered.
	round integer not null,
	review bigint not null references review,
	position integer not null,
	text text not null,
	asked_at timestamptz not null
);
create index return_point_proposal on return_point (proposal, round);

create table point_answer (
	point bigint primary key references return_point,
	revision integer not null,
	made text not null check (made in ('changed', 'otherwise', 'unchanged')),
	answer text,
	answered_by text not null,
	answered_at timestamptz not null
);

-- Whether what a body decided on an earlier revision stood for a later one, and why: what decision-stands answered.
create table standing_question (
	id bigint generated always as identity primary key,
	proposal text not null references proposal,
	round integer not null,
	revision integer not null,
	body text not null references body,
	body_name text not null,
	stands boolean not null,
	reason text not null,
	changed_parts text[] not null,
	definition text not null,
	asked_at timestamptz not null
);
create index standing_question_proposal on standing_question (proposal, round);
