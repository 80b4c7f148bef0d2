-- A chain is that of a proposal, by its number, or of a campus: campus:harbor; what all campuses share is of campus:system.
-- The column keeps the name that it had when there were chains of proposals alone.
alter table governance_record drop constraint governance_record_proposal_fkey;
alter table governance_head drop constraint governance_head_proposal_fkey;
alter table governance_checkpoint_head drop constraint governance_checkpoint_head_proposal_fkey;
alter table campus add constraint campus_is_not_the_system check (id <> 'system');

-- The chain of a campus begins with its registration; of those that are older nothing need be there.
alter table campus add column registered_at timestamptz not null default now();

create or replace function lock_governance_head(chain text, out last integer, out last_hash text)
	language plpgsql security definer set search_path = pg_catalog, public as $$
begin
	if chain <> 'campus:system' and not exists (select from public.proposal where number = chain)
			and not exists (select from public.campus where 'campus:' || id = chain) then
		raise exception 'There is neither a proposal nor a campus %', chain
			using errcode = 'foreign_key_violation';
	end if;
	insert into public.governance_head values (chain, 0, repeat('0', 64)) on conflict do nothing;
	select head.sequence, head.hash into last, last_hash from public.governance_head head
		where head.proposal = chain for update;
end $$;

create or replace function append_to_governance_record() returns trigger
	language plpgsql security definer set search_path = pg_catalog, public as $$
declare
	last integer;
	last_hash text;
	written jsonb := new.text::jsonb;
begin
	select head.last, head.last_hash into last, last_hash from public.lock_governance_head(new.proposal) head;
	if new.sequence <> last + 1 or (written ->> 'sequence')::integer is distinct from new.sequence
			or written ->> 'previousHash' is distinct from last_hash
			or coalesce(written ->> 'proposal', 'campus:' || (written ->> 'campus')) is distinct from new.proposal then
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

-- Beside the record a text or a name may be forgotten, and never become another; also not by the owner in a hurry.
create function refuse_another_text() returns trigger language plpgsql as $$
begin
	if (new.proposal, new.sequence, new.name, new.salt) is distinct from (old.proposal, old.sequence, old.name, old.salt)
			or new.value is not null and new.value is distinct from old.value then
		raise exception 'What stands beside the governance record is emptied or stays as it is'
			using errcode = 'insufficient_privilege';
	end if;
	return new;
end $$;
create trigger governance_record_detail_kept before update on governance_record_detail
	for each row execute function refuse_another_text();
create trigger governance_record_detail_stays before delete or truncate on governance_record_detail
	for each statement execute function refuse_change_of_record();

create function refuse_another_person() returns trigger language plpgsql as $$
begin
	if new.pseudonym <> old.pseudonym or new.user_id is not null and new.user_id is distinct from old.user_id then
		raise exception 'Who stands behind a pseudonym is forgotten or stays as it is'
			using errcode = 'insufficient_privilege';
	end if;
	return new;
end $$;
create trigger record_person_kept before update on record_person
	for each row execute function refuse_another_person();
create trigger record_person_stays before delete or truncate on record_person
	for each statement execute function refuse_change_of_record();
