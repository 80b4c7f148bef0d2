-- What PostgreSQL read for all campuses and proposals, for want of an index, when it was asked of one.

-- The engine, at each task that ends: its subtasks. With 25,000 open tasks seven milliseconds.
create index act_ru_task_parent on act_ru_task (parent_task_id_);

-- The engine: the table or form of a set of models.
create index act_re_decision_def_deployment on act_re_decision_def (deployment_id_, key_);
create index act_re_camformdef_deployment on act_re_camformdef (deployment_id_, key_);

-- The bodies of a campus, and those in which somebody has a seat.
create index body_campus on body (campus);
create index body_chair on body (chair);
create index body_secretary on body (secretary);

-- The votes that are open for somebody's bodies.
create index review_voting on review (coalesce(acting_body, body)) where closed_at is null and voting_closes is not null;

-- Rosters find accounts in whichever capitals.
create index act_id_user_small on act_id_user (lower(id_));
create index act_id_membership_small on act_id_membership (lower(user_id_));
create index act_id_tenant_member_small on act_id_tenant_member (lower(user_id_));
create index external_account_small on external_account (lower(user_id));
create index roster_entry_small on roster_entry (lower(user_id));
