-- The revision of a proposal whose text a person looked at last.
create table seen_revision (
	user_id text not null,
	proposal text not null references proposal,
	revision integer not null,
	seen_at timestamptz not null,
	primary key (user_id, proposal)
);
