-- One signed checkpoint a day: a JWS (RFC 7515) over where each chain ended that was added to since the one before.
create table governance_checkpoint (
	number integer primary key check (number > 0),
	made_at timestamptz not null,
	signed text not null
);

-- In which checkpoint a head stands, for whoever looks for that of one proposal. What was signed is the text above.
create table governance_checkpoint_head (
	proposal text not null references proposal,
	sequence integer not null,
	checkpoint integer not null references governance_checkpoint,
	primary key (proposal, sequence)
);

create trigger governance_checkpoint_kept before update or delete or truncate on governance_checkpoint
	for each statement execute function refuse_change_of_record();
create trigger governance_checkpoint_head_kept before update or delete or truncate on governance_checkpoint_head
	for each statement execute function refuse_change_of_record();
