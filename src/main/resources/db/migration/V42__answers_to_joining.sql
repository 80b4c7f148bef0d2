-- What a department answers that is asked to join is no decision on the proposal.
alter table review drop constraint review_method_check;
alter table review add constraint review_method_check check (method in ('single', 'ballot', 'recorded', 'consent',
	'market-data', 'standing', 'joining'));
