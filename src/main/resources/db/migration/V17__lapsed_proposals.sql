-- A draft that nobody touches lapses; it can be taken up again as another proposal.
alter table proposal drop constraint proposal_state_check;
alter table proposal add constraint proposal_state_check check (state in
	('DRAFT', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'PUBLISHED', 'REJECTED', 'WITHDRAWN', 'LAPSED'));
alter table proposal add column copy_of text references proposal;
create index proposal_copy_of on proposal (copy_of) where copy_of is not null;
