-- What the latest submitted revision of each proposal shares with others: courses, awards, what must be had before.
-- Reckoned from proposal_revision; written anew with each revision.
create function words_of(text) returns text immutable language sql as
	$$ select trim(regexp_replace(lower(coalesce($1, '')), '[^[:alnum:]]+', ' ', 'g')) $$;

create table proposal_tie (
	proposal text not null references proposal,
	campus text not null references campus,
	kind text not null check (kind in ('title', 'course', 'award', 'prerequisites')),
	-- In plain words, by which two are the same.
	key text not null,
	-- Of an award the institution, in plain words; empty where none is named.
	institution text not null default '',
	-- As it was written.
	label text not null,
	primary key (proposal, kind, key, institution)
);
create index proposal_tie_key on proposal_tie (key, campus) where kind <> 'prerequisites';
create index proposal_tie_prerequisites on proposal_tie using gin (to_tsvector('simple', key))
	where kind = 'prerequisites';

create function ties_of(p proposal) returns setof proposal_tie stable language sql as $$
	with latest as (
		select document from proposal_revision r where r.proposal = p.number and r.revision = p.revision
	)
	select distinct on (proposal, kind, key, institution) * from (
		select p.number as proposal, p.campus, 'title' as kind, words_of(document ->> 'title') as key,
			'' as institution, document ->> 'title' as label
		from latest
		union all
		select p.number, p.campus, 'course', words_of(course ->> 'code'), '', course ->> 'code'
		from latest, jsonb_array_elements(coalesce(document -> 'courses', '[]')) course
		union all
		select p.number, p.campus, 'award', regexp_replace(words_of(award ->> 'award'), '^micro credential (in )?', ''),
			words_of(award ->> 'institution'), award ->> 'award'
		from latest, jsonb_array_elements(coalesce(document #> '{disclosure,applicability}', '[]')) award
		where award ->> 'awardType' = 'micro-credential'
		union all
		select p.number, p.campus, 'prerequisites', left(words_of(document ->> 'prerequisites'), 2000), '', ''
		from latest
	) tie
	where key <> '' $$;

insert into proposal_tie select tie.* from proposal p, ties_of(p) tie where p.revision > 0;
