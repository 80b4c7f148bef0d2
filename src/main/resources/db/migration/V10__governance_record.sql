-- Who stands behind a pseudonym. A row is emptied when a person is made anonymous; the record stays as it is.
create table record_person (
	pseudonym uuid primary key default gen_random_uuid(),
	user_id text unique
);

-- One row for each act of governance on a proposal. The text is canonical JSON (RFC 8785), the hash the SHA-256 of
-- that text; each text names the hash of the row before. The product's role may add rows, and do nothing else.
create table governance_record (
	proposal text not null references proposal,
	sequence integer not null check (sequence > 0),
	text text not null,
	hash text not null check (hash ~ '^[0-9a-f]{64}$'),
	primary key (proposal, sequence)
);

-- What is confidential or names people: the row above holds its digest alone.
create table governance_record_detail (
	proposal text not null,
	sequence integer not null,
	name text not null,
	salt text not null,
	value text,
	primary key (proposal, sequence, name),
	foreign key (proposal, sequence) references governance_record
);

-- The last row of each proposal's chain, kept by the trigger alone.
create table governance_head (
	proposal text primary key references proposal,
	sequence integer not null,
	hash text not null
);

-- Locks the head of a chain until the end of the transaction; a chain without rows has 0 and 64 zeros.
create function lock_governance_head(chain text, out last integer, out last_hash text)
	language plpgsql security definer set search_path = pg_catalog, public as $$
begin
	insert into public.governance_head values (chain, 0, repeat('0', 64)) on conflict do nothing;
	select head.sequence, head.hash into last, last_hash from public.governance_head head
		where head.proposal = chain for update;
end $$;

-- Whoever adds a row, by whatever code: it follows the last one, and its hash is that of its text.
create function append_to_governance_record() returns trigger
	language plpgsql security definer set search_path = pg_catalog, public as $$
declare
	last integer;
	last_hash text;
begin
	select head.last, head.last_hash into last, last_hash from public.lock_governance_head(new.proposal) head;
	if new.sequence <> last + 1 or (new.text::jsonb ->> 'sequence')::integer is distinct from new.sequence
			or new.text::jsonb ->> 'previousHash' is distinct from last_hash
			or new.text::jsonb ->> 'proposal' is distinct from new.proposal then
		raise exception 'Row % does not follow row % of the record of %', new.sequence, last, new.proposal
			using errcode = 'integrity_constraint_violation';
	end if;
	if new.hash <> encode(sha256(convert_to(new.text, 'UTF8')), 'hex') then
		raise exception 'The hash of row % of the record of % is not that of its text', new.sequence, new.proposal
			using errcode = 'integrity_constraint_violation';
	end if;
	update public.governance_head set sequence = new.sequence, hash = new.hash where proposal = new.proposal;
	return new;
end $$;
create trigger governance_record_append before insert on governance_record
	for each row execute function append_to_governance_record();

-- Also for the owner: a statement typed in a hurry changes nothing.
create function refuse_change_of_record() returns trigger language plpgsql as $$
begin
	raise exception 'The governance record is added to and never changed' using errcode = 'insufficient_privilege';
end $$;
create trigger governance_record_kept before update or delete or truncate on governance_record
	for each statement execute function refuse_change_of_record();
revoke all on function lock_governance_head(text) from public;
