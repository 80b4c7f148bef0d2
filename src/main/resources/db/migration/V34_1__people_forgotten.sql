-- Whether columns of this name hold ids of people: text of one, text[] of several. A table added later calls its own so.
create function holds_people(name text) returns boolean immutable language sql as $$
	select name ~ '_(by|for)$' or name in ('alternates', 'author', 'chair', 'deputy', 'eligible', 'from_user', 'member',
		'officers', 'owner', 'person', 'recipient', 'secretary', 'to_user', 'user_id')
$$;

-- Forgets who somebody was whose account is gone: behind their pseudonym in the record, in what stands beside it, and in
-- every table of ours that holds their id, which becomes one that says nothing, the same everywhere. What is of use to
-- them alone goes. What the record has digests of stays as it was sent: documents, minutes, rosters; and the engine's
-- history ages out. Answers how many rows had the id.
create function forget_person(who text) returns integer
	language plpgsql security definer set search_path = pg_catalog, public as $$
declare
	nobody text := 'former-member-' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 12);
	shown constant text := 'a former member';
	place record;
	touched integer;
	rows integer;
begin
	if exists (select from act_id_user where id_ = who) then
		raise exception 'Who has an account is not forgotten' using errcode = 'insufficient_privilege';
	end if;
	-- What is no person, a word of ours or a body, has neither a pseudonym nor notices, and is left as it is.
	if not exists (select from record_person where user_id = who) and not exists (select from notice where recipient = who) then
		return 0;
	end if;
	if exists (select from campus where id = who) or exists (select from body where id = who)
			or exists (select from proposal where number = who) then
		raise exception 'A campus, a body or a proposal is called %, too: it cannot be told from the person', who
			using errcode = 'insufficient_privilege';
	end if;
	update record_person set user_id = null where user_id = who;
	get diagnostics touched = row_count;
	delete from notice where recipient = who;
	delete from seen_revision where user_id = who;
	delete from calendar_feed where user_id = who;
	delete from saved_search where owner = who;
	delete from membership_source where user_id = who;
	delete from external_account where user_id = who;

	-- Beside the record: by their id, or in a list of seats.
	update governance_record_detail set value = null
		where name in ('from', 'to', 'person', 'mover', 'seconder') and value = who
			or name = 'who' and position(' ' || who || ' ' in ' ' || translate(value, E'\n', ' ') || ' ') > 0;
	get diagnostics rows = row_count;
	touched := touched + rows;
	-- Who moved and seconded stands by name in the review and beside the record, by id on the agenda.
	for place in select review.id, review.proposal, role, review.meeting ->> role as name
		from agenda_item join review on review.id = agenda_item.review, unnest(array['mover', 'seconder']) as role
		where agenda_item.result ->> role = who and review.meeting ->> role is not null
	loop
		update governance_record_detail set value = null
			where proposal = place.proposal and name = place.role and value = place.name;
		update review set meeting = jsonb_set(meeting, array[place.role], to_jsonb(shown)) where id = place.id;
	end loop;
	for place in select unnest(array['mover', 'seconder']) as role
	loop
		update review set meeting = jsonb_set(meeting, array[place.role], to_jsonb(shown)) where meeting ->> place.role = who;
	end loop;
	for place in select unnest(array['mover', 'seconder', 'recordedBy']) as role
	loop
		update agenda_item set result = jsonb_set(result, array[place.role], to_jsonb(nobody))
			where result ->> place.role = who;
	end loop;
	update agenda_item set result = jsonb_set(result, '{recused}',
			replace((result -> 'recused')::text, to_jsonb(who)::text, to_jsonb(nobody)::text)::jsonb)
		where result -> 'recused' @> to_jsonb(who);
	update set_aside_text set document = jsonb_set(document, '{proposers}',
			replace((document -> 'proposers')::text, to_jsonb(who)::text, to_jsonb(nobody)::text)::jsonb)
		where document -> 'proposers' @> to_jsonb(who);
	update attendance set name = shown where user_id = who;

	for place in select relname, attname, atttypid = 'text[]'::regtype as many from pg_class
			join pg_attribute on attrelid = pg_class.oid
		where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
			and attgenerated = '' and atttypid in ('text'::regtype, 'text[]'::regtype) and holds_people(attname)
			and relname !~ '^(act_|governance_|record_|flyway_|spring_session)'
	loop
		execute format(case when place.many then 'update %1$I set %2$I = array_replace(%2$I, $2, $1) where $2 = any(%2$I)'
			else 'update %1$I set %2$I = $1 where %2$I = $2' end, place.relname, place.attname) using nobody, who;
		get diagnostics rows = row_count;
		touched := touched + rows;
	end loop;
	return touched;
end $$;
revoke all on function forget_person(text) from public;
