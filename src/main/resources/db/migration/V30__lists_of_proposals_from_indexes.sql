-- The list of proposals walks an index in its order; what else is asked of each is looked up there, not in the table.
drop index proposal_campus;
create index proposal_campus on proposal (campus, changed_at, number) include (revision, submitted_at);
drop index proposal_campus_state;
create index proposal_campus_state on proposal (campus, state, changed_at, number) include (revision, submitted_at);
drop index proposal_changed;
create index proposal_changed on proposal (changed_at, number) include (campus, state, revision, submitted_at);
drop index proposal_state;
create index proposal_state on proposal (state, changed_at, number) include (campus, submitted_at);
