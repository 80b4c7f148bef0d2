-- Searches in the list of proposals that people keep under a name. The query has the parameters of the search and nothing
-- else; it finds what its owner may see when it is opened.
create table saved_search (
	id bigint generated always as identity primary key,
	owner text not null,
	name text not null check (length(name) between 1 and 60),
	query text not null,
	saved_at timestamptz not null,
	unique (owner, name)
);
