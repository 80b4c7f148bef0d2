-- To whom a campus shows its proposals once they are submitted: those with a part in its governance, all its members, or
-- everybody.
alter table campus add column tracker text not null default 'members'
	check (tracker in ('participants', 'members', 'public'));

-- Whoever is heard has a part in the proposal.
create index consultation_person on consultation (person, proposal) where person is not null;
