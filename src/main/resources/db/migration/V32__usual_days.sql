-- How many days a step takes as a rule, reckoned anew once a day from what the engine did in the last two years: its
-- history is too long to be asked for each page, and ages out.
create table usual_days (
	campus text not null references campus on delete cascade,
	-- The step's id in the diagram.
	step text not null,
	-- The whole id of the body that was asked; empty where it is one person's.
	body text not null,
	-- Half of them took at most this long, three in four at most that long.
	median integer not null check (median >= 0),
	most integer not null check (most >= median),
	finished integer not null check (finished > 0),
	primary key (campus, step, body)
);

-- When that was done last, which is known also where nothing was finished often enough.
create table usual_days_reckoned (
	only_one boolean primary key default true check (only_one),
	reckoned_at timestamptz not null
);
