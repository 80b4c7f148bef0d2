-- Until when a rejection is not final, who accepted it or took an appeal back, and how a body heard an appeal.
alter table appeal
	add accepted_by text,
	add withdrawn_by text,
	add withdrawn_at timestamptz,
	-- Since when nothing more can become of it; null while it can be appealed or its appeal is heard.
	add ended_at timestamptz,
	-- Of the meeting at which it was heard; null where one officer heard it for the body.
	add present integer,
	add votes_for integer,
	add votes_against integer,
	add minutes text,
	add check (votes_for + votes_against <= present),
	add check (num_nulls(present, votes_for, votes_against) in (0, 3));
-- Those whose days passed by without a word are not known apart from the open ones by this table alone.
update appeal set ended_at = coalesce(heard_at, accepted_at);
create unique index appeal_open on appeal (proposal) where ended_at is null;
