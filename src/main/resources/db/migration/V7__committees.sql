-- Who sits in a body otherwise than as a plain member: by office, with or without a vote, or as a
-- substitute, of one member or of any. Plain members are those of the group alone.
create table body_seat (
	body text not null references body,
	user_id text not null,
	role text not null check (role in ('ex-officio', 'ex-officio-voting', 'substitute')),
	substitute_for text,
	primary key (body, user_id),
	check (substitute_for is null or role = 'substitute')
);

-- As what somebody sits in a body, in the days of this term.
alter table roster_entry add column role text not null default 'member' check (role in ('member', 'chair',
	'secretary', 'ex-officio', 'ex-officio-voting', 'substitute'));
alter table roster_entry add column substitute_for text;

alter table body drop constraint body_type_check;
alter table body add constraint body_type_check check (type in ('department', 'division-council',
	'curriculum-committee', 'graduate-council', 'review-committee', 'senate', 'executive-committee',
	'academic-affairs', 'market-analysts', 'governance-office'));
-- How the courses of a department begin, BIO or CHE.
alter table body add column course_prefixes text[] not null default '{}';

-- The academic calendar of a campus. Days are by its own clock, the first and the last included.
create table academic_term (
	id bigint generated always as identity primary key,
	campus text not null references campus,
	name text not null,
	first_day date not null,
	last_day date not null,
	-- Of the event in the calendar file from which it came, or null.
	uid text,
	check (first_day <= last_day),
	unique (campus, name),
	unique (campus, uid)
);
create table closed_days (
	id bigint generated always as identity primary key,
	campus text not null references campus,
	kind text not null check (kind in ('holiday', 'recess')),
	name text not null,
	first_day date not null,
	last_day date not null,
	uid text,
	check (first_day <= last_day),
	unique (campus, uid)
);
create index closed_days_campus on closed_days (campus, first_day);

create table meeting (
	id bigint generated always as identity primary key,
	campus text not null references campus,
	body text not null references body,
	begins timestamptz not null,
	ends timestamptz not null,
	place text,
	uid text,
	cancelled_at timestamptz,
	cancelled_by text,
	-- Of its minutes, once they are posted; nothing of it changes afterwards.
	posted_at timestamptz,
	posted_by text,
	check (begins < ends),
	unique (campus, uid)
);
create index meeting_body on meeting (body, begins);

-- Whoever has the secret of a feed reads the deadlines and meetings of one person's bodies; it is kept
-- as a digest.
create table calendar_feed (
	user_id text primary key,
	secret char(64) not null unique,
	made_at timestamptz not null
);

-- What stands on the agenda of a meeting. A matter is a review; other business has none.
create table agenda_item (
	id bigint generated always as identity primary key,
	meeting bigint not null references meeting,
	review bigint references review,
	kind text not null check (kind in ('matter', 'consent', 'confirmation', 'other')),
	position integer not null,
	title text not null,
	note text,
	-- What the meeting made of it, for the minutes; of a matter also in its review.
	result jsonb,
	unique (meeting, review)
);
create index agenda_item_review on agenda_item (review);
create index agenda_item_meeting on agenda_item (meeting);

-- The minutes as they were posted, whole: whatever changes afterwards does not change them.
create table minutes (
	meeting bigint primary key references meeting,
	content jsonb not null
);

create table attendance (
	meeting bigint not null references meeting,
	user_id text not null,
	position integer not null,
	name text not null,
	standing text not null,
	voting boolean not null,
	presence text not null check (presence in ('present', 'excused', 'absent')),
	primary key (meeting, user_id)
);

-- What each review needs beyond a plain vote.
alter table review drop constraint review_outcome_check;
alter table review add constraint review_outcome_check check (outcome in ('forwarded', 'returned', 'rejected',
	'tabled', 'noQuorum', 'secondReading', 'approved', 'declined', 'repeat', 'closed', 'concurred', 'notConcurred'));
alter table review drop constraint review_method_check;
alter table review add constraint review_method_check check (method in ('single', 'ballot', 'recorded', 'consent',
	'market-data', 'standing'));
alter table review add column reading integer not null default 1 check (reading > 0);
-- Which other body acts for it, an executive committee between meetings; its act is confirmed later.
alter table review add column acting_body text references body;
alter table review add column confirmed_at timestamptz;
-- Since when no vote that is still to come could change the outcome.
alter table review add column settled_at timestamptz;
-- Who pulled a consent matter to the agenda, and why.
alter table review add column pulled_by text;
alter table review add column pulled_reason text;
alter table review add column pulled_at timestamptz;
-- Alternates who were called in for this review.
alter table review add column alternates text[] not null default '{}';
alter table review add column meeting_id bigint references meeting;

-- In a secret vote the row says that a member has voted, and nothing else: neither how nor when.
alter table ballot alter column choice drop not null;
alter table ballot alter column cast_at drop not null;
alter table ballot add column changed_at timestamptz;
-- Kept from an earlier review of the same body, where a return leaves votes in force.
alter table ballot add column kept_from bigint references review;
alter table ballot add constraint ballot_secret_check check ((choice is null) = (cast_at is null));

-- All votes of a secret ballot in one value, sorted, written anew as a whole with each of them: nothing
-- in it, nor how it is stored, says whose is whose.
create table ballot_box (
	review bigint primary key references review,
	votes jsonb not null default '[]'
);

-- What somebody is to be told: read on the page of notices, and sent by mail where there is a server.
create table notice (
	id bigint generated always as identity primary key,
	recipient text not null,
	-- What it is about; of the same key nobody is told twice.
	key text not null,
	kind text not null,
	campus text,
	proposal text references proposal,
	subject text not null,
	text text not null,
	-- Where it is done, an address of ours without the host.
	path text,
	created_at timestamptz not null,
	read_at timestamptz,
	mail text not null default 'none' check (mail in ('none', 'waiting', 'sent', 'undeliverable')),
	sent_at timestamptz,
	unique (recipient, key)
);
create index notice_recipient on notice (recipient, created_at desc);

-- A body or a person who is heard, and decides nothing.
create table consultation (
	id bigint generated always as identity primary key,
	proposal text not null references proposal,
	round integer not null,
	revision integer not null,
	body text references body,
	person text,
	-- Why: the rule of the table, or the office's reason.
	reason text not null,
	added_by text,
	opened_at timestamptz not null,
	-- The clock: business days since it was asked, or asked again; and what their end means.
	asked_at timestamptz,
	days integer,
	silence text check (silence in ('concurrence', 'waits')),
	-- How often a non-concurrence may be answered.
	answers integer not null default 0,
	closed_at timestamptz,
	outcome text check (outcome in ('concurred', 'silent', 'not-concurred', 'removed', 'closed')),
	closed_by text,
	closing_reason text,
	check ((body is null) <> (person is null)),
	check ((outcome is null) = (closed_at is null))
);
create index consultation_proposal on consultation (proposal);

create table consultation_statement (
	id bigint generated always as identity primary key,
	consultation bigint not null references consultation,
	kind text not null check (kind in ('concurrence', 'non-concurrence', 'answer')),
	user_id text not null,
	acting_for text,
	text text,
	made_at timestamptz not null
);
create index consultation_statement_consultation on consultation_statement (consultation);
