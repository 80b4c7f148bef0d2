-- Each roster file that was put in force, as it was sent; who sat where at which time can be read from them.
create table roster_import (
	id bigint generated always as identity primary key,
	imported_by text not null,
	imported_at timestamptz not null,
	file text not null
);

-- Who belongs to which body or group, from which day to which, both included, by the clock of the campus.
create table roster_entry (
	user_id text not null,
	campus text not null references campus,
	group_id text not null,
	begins date,
	ends date,
	import bigint not null references roster_import,
	check (ends >= begins)
);
create unique index roster_entry_term on roster_entry (group_id, user_id, coalesce(begins, '-infinity'::date));
create index roster_entry_campus on roster_entry (campus, user_id);
