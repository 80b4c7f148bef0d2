-- Texts of which only one could become the draft: written at the same time in two windows, or for a task that had
-- been done. Kept for their proposers, never a part of the proposal.
create table set_aside_text (
	id bigint generated always as identity primary key,
	proposal text not null references proposal,
	user_id text,
	document jsonb not null,
	digest text not null,
	kept_at timestamptz not null,
	unique (proposal, digest)
);
