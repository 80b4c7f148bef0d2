-- How each set came in force, and of one that was taken back, which earlier set it is.
alter table model_set add column origin text not null default 'uploaded'
	check (origin in ('uploaded', 'composed-again', 'taken-back', 'shared-again'));
alter table model_set add column earlier text references model_set;
update model_set set origin = 'composed-again' where source like 'shared models changed: %';

-- Shared sets that the own models of a campus do not fit, and why: the campus goes on with the set that it had.
create table model_set_behind (
	campus text not null references campus,
	shared text not null references model_set,
	found_at timestamptz not null,
	findings text[] not null,
	primary key (campus, shared)
);
