-- Forgets who somebody was whose account is gone: behind their pseudonym in the record, and in every table of ours that
-- holds their id, which becomes one that says nothing, the same everywhere. What is of use to them alone goes. What the
-- record has digests of stays as it was sent: documents, minutes, rosters; and the engine's history ages out. Answers how
-- many rows had the id.
create function forget_person(who text) returns integer
	language plpgsql security definer set search_path = pg_catalog, public as $$
declare
	nobody text := 'former-member-' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 12);
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
	update record_person set user_id = null where user_id = who;
	get diagnostics touched = row_count;
	delete from notice where recipient = who;
	delete from seen_revision where user_id = who;
	delete from calendar_feed where user_id = who;
	delete from saved_search where owner = who;
	delete from membership_source where user_id = who;
	delete from external_account where user_id = who;
	for place in select relname, attname, atttypid = 'text[]'::regtype as many from pg_class
			join pg_attribute on attrelid = pg_class.oid
		where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
			and attgenerated = '' and atttypid in ('text'::regtype, 'text[]'::regtype)
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
