-- What people say about a proposal while it is considered.
create table comment (
	id bigint generated always as identity primary key,
	proposal text not null references proposal,
	-- Of the proposal when it was written; 0 before it was first submitted.
	revision integer not null,
	author text not null,
	-- To whose members it is confidential; null if it is to all who may see the proposal.
	body text references body,
	-- Of the document; null if it is on the whole.
	part text,
	answers bigint references comment,
	written_at timestamptz not null
);
create index comment_proposal on comment (proposal, id);
create index comment_answers on comment (answers) where answers is not null;

-- As it was written first, and each correction.
create table comment_text (
	comment bigint not null references comment,
	version integer not null,
	text text not null check (length(text) between 1 and 4000),
	written_at timestamptz not null,
	primary key (comment, version)
);
