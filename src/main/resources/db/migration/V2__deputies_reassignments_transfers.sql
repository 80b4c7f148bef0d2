-- Who acts for an absent member, in which body, from the first to the last day by the clock of the campus.
create table deputy (
	id bigint generated always as identity primary key,
	campus text not null references campus,
	member text not null,
	deputy text not null,
	-- Null for all bodies of the member.
	body text references body,
	first_day date not null,
	last_day date not null,
	reason text not null,
	named_by text not null,
	named_at timestamptz not null,
	ended_by text,
	ended_at timestamptz,
	check (member <> deputy),
	check (first_day <= last_day),
	check ((ended_by is null) = (ended_at is null))
);
create index deputy_member on deputy (member, last_day);
create index deputy_deputy on deputy (deputy, last_day);

-- Who acted, where that was not the member whose seat it is.
alter table ballot add column cast_by text;
alter table review add column decided_for text;

-- The governance office gave a task to another member.
create table task_reassignment (
	id bigint generated always as identity primary key,
	proposal text not null references proposal,
	task text not null,
	step text not null,
	from_user text,
	to_user text not null,
	reason text not null,
	reassigned_by text not null,
	reassigned_at timestamptz not null
);
create index task_reassignment_proposal on task_reassignment (proposal);

-- The governance office gave a proposal to another proposer.
create table proposal_transfer (
	id bigint generated always as identity primary key,
	proposal text not null references proposal,
	from_user text not null,
	to_user text not null,
	reason text not null,
	transferred_by text not null,
	transferred_at timestamptz not null
);
create index proposal_transfer_proposal on proposal_transfer (proposal);

create table proposal_withdrawal (
	proposal text primary key references proposal,
	withdrawn_by text not null,
	withdrawn_at timestamptz not null
);
