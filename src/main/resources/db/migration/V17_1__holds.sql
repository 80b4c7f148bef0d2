-- Proposals that the governance office holds, with its reason and the last day of it; one at a time.
create table proposal_hold (
	id bigint generated always as identity primary key,
	proposal text not null references proposal,
	reason text not null,
	first_day date not null,
	last_day date not null check (last_day >= first_day),
	held_by text not null,
	held_at timestamptz not null,
	ended_at timestamptz,
	-- Null where the time was over, or the proposal had ended.
	ended_by text
);
create unique index proposal_hold_open on proposal_hold (proposal) where ended_at is null;
create index proposal_hold_proposal on proposal_hold (proposal);
