delete from act_id_tenant_member where user_id_ like 'harbor-large-%';
delete from act_id_membership where user_id_ like 'harbor-large-%';
delete from act_id_user where id_ like 'harbor-large-%';
