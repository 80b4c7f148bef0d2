-- Prerequisites may be longer than a key of an index. ties_of gives each tie once.
alter table proposal_tie drop constraint proposal_tie_pkey;
create index proposal_tie_proposal on proposal_tie (proposal, kind);
