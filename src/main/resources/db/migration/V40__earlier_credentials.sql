-- Every address of the catalogue is given once, to whichever kind of entry, and never to another one again.
create table catalogue_address (
	campus text not null references campus,
	slug text not null,
	primary key (campus, slug)
);
insert into catalogue_address select campus, slug from credential;
alter table credential add foreign key (campus, slug) references catalogue_address;
create index credential_title on credential (campus, words_of(title));

-- Credentials that a campus approved before it used this system, as its office states them in files. Nothing here was
-- governed here.
create table earlier_import (
	id bigint generated always as identity primary key,
	campus text not null references campus,
	-- A user's id, or the name of the command.
	imported_by text not null,
	imported_at timestamptz not null,
	file text not null
);

create table earlier_credential (
	campus text not null,
	slug text not null,
	-- What the file says, by the names of its columns in camel case.
	document jsonb not null,
	import bigint not null references earlier_import,
	withdrawn boolean not null default false,
	primary key (campus, slug),
	foreign key (campus, slug) references catalogue_address
);
create index earlier_credential_title on earlier_credential (campus, words_of(document ->> 'title'));

-- What stands in the catalogue. Those approved before have no proposal and were not published here.
create view catalogue_entry as
	select campus, slug, title, document, proposal, published_at, null::date as approved_earlier, null as status
	from credential
	union all
	select campus, slug, document ->> 'title', document, null, null, (document ->> 'approvedOn')::date,
		document ->> 'status'
	from earlier_credential where not withdrawn and document ->> 'replacedBy' is null;

-- What those approved before share with proposals: as proposal_tie, and the entries toward which they count. They are
-- few, and change seldom.
create view earlier_tie as
	select campus, slug, 'title' as kind, words_of(document ->> 'title') as key, document ->> 'title' as label
	from earlier_credential where not withdrawn and document ->> 'replacedBy' is null
	union all
	select campus, slug, 'award', regexp_replace(words_of(award ->> 'award'), '^micro credential (in )?', ''),
		award ->> 'award'
	from earlier_credential, jsonb_array_elements(document -> 'awards') award
	where not withdrawn and document ->> 'replacedBy' is null and award ->> 'awardType' = 'micro-credential'
	union all
	select campus, slug, 'entry', entry, entry
	from earlier_credential, jsonb_array_elements_text(document -> 'countsToward') entry
	where not withdrawn and document ->> 'replacedBy' is null;
