-- What a proposal is found by: its number, its title, its department, and all texts of the document submitted last.
alter table proposal add column words tsvector not null default '';
alter table proposal add column submitted_at timestamptz;

-- Words that all of the found have: each by its stem or its beginning. Of those that are in every text, such as "the",
-- only where nothing else is asked.
create function words_sought(asked text[]) returns tsquery language sql immutable parallel safe as $$
	select coalesce(string_agg(format('(%s | %s)', stem, beginning), ' & ') filter (where numnode(stem) > 0),
		string_agg(beginning::text, ' & '))::tsquery
	from (select to_tsquery('pg_catalog.english', word || ':*') as stem,
		to_tsquery('pg_catalog.simple', word || ':*') as beginning from unnest(asked) word) as each
$$;

create function keep_words_of_proposal() returns trigger language plpgsql as $$
declare
	submitted text;
begin
	-- A document has no bounds, a tsvector has: a megabyte.
	select left(string_agg(value #>> '{}', ' '), 150000) into submitted
		from (select document - 'proposers' as document from proposal_revision
				where proposal = new.number order by revision desc limit 1) as last,
			jsonb_path_query(last.document, 'strict $.**') as value
		where jsonb_typeof(value) = 'string';
	new.words = to_tsvector('pg_catalog.simple', concat_ws(' ', replace(new.number, '-', ' '), left(new.title, 10000)))
		|| to_tsvector('pg_catalog.english', concat_ws(' ', left(new.title, 10000),
			(select name from body where id = new.department), submitted));
	return new;
end $$;
create trigger proposal_words before insert or update of title, department on proposal
	for each row execute function keep_words_of_proposal();

create function keep_words_of_revision() returns trigger language plpgsql as $$
begin
	update proposal set title = title, submitted_at = new.submitted_at where number = new.proposal;
	return new;
end $$;
create trigger proposal_revision_words after insert on proposal_revision
	for each row execute function keep_words_of_revision();

update proposal set title = title, submitted_at = (select max(revision.submitted_at) from proposal_revision revision
	where revision.proposal = number);

-- Each filter in the order of the list, the last change first.
drop index proposal_campus;
create index proposal_campus on proposal (campus, changed_at, number);
create index proposal_campus_state on proposal (campus, state, changed_at, number);
create index proposal_changed on proposal (changed_at, number);
create index proposal_state on proposal (state, changed_at, number);
create index proposal_submitted on proposal (campus, submitted_at);
create index proposal_words on proposal using gin (words);
create index review_open on review (body, proposal) where closed_at is null;
