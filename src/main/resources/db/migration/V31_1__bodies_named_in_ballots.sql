-- Earlier bodies that a member who votes to return a proposal wants to decide again; of a secret ballot they are in the
-- box with the rest of the vote.
alter table ballot add column reopen text[] not null default '{}';
