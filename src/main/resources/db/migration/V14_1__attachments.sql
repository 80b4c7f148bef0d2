-- Files that people attach to a proposal.
create table attachment (
	id uuid primary key,
	proposal text not null references proposal,
	-- Of the proposal when it was attached; 0 before it was first submitted.
	revision integer not null,
	-- To whose members it is confidential; null if it is to all who may see the proposal.
	body text references body,
	name text not null,
	-- As its content says.
	media_type text not null,
	size bigint not null check (size > 0),
	sha256 text not null,
	uploaded_by text not null,
	uploaded_at timestamptz not null
);
create index attachment_proposal on attachment (proposal, uploaded_at);

-- Where governance.attachments.store is postgresql.
create table attachment_content (
	attachment uuid primary key references attachment,
	content bytea not null
);
