-- Strangers search where a campus opened its tracker; no proposal is found by the mail address of whoever answers for it.
create or replace function keep_words_of_proposal() returns trigger language plpgsql as $$
declare
	submitted text;
begin
	-- A document has no bounds, a tsvector has: a megabyte.
	select left(string_agg(value #>> '{}', ' '), 150000) into submitted
		from (select document - 'proposers' - 'contact' as document from proposal_revision
				where proposal = new.number order by revision desc limit 1) as last,
			jsonb_path_query(last.document, 'strict $.**') as value
		where jsonb_typeof(value) = 'string';
	new.words = to_tsvector('pg_catalog.simple', concat_ws(' ', replace(new.number, '-', ' '), left(new.title, 10000)))
		|| to_tsvector('pg_catalog.english', concat_ws(' ', left(new.title, 10000),
			(select name from body where id = new.department), submitted));
	return new;
end $$;

update proposal set title = title where revision > 0;
