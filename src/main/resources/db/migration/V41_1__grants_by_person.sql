-- Each of the engine's lists asks what somebody is granted, by their id or by one of their groups'. For the groups it has
-- an index, and for people none: so PostgreSQL read the grants of all campuses.
create index act_ru_authorization_person on act_ru_authorization (user_id_);
