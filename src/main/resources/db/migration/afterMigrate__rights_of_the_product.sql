-- The product signs in as a lesser role than the owner of its tables: it reads and writes rows, makes no tables, and
-- adds to the governance record without ever changing it. Two nodes that start at once take turns.
select pg_advisory_xact_lock(7240424);
grant usage on schema public to "${product}";
grant select, insert, update, delete on all tables in schema public to "${product}";
grant usage, select on all sequences in schema public to "${product}";
revoke insert, update, delete on flyway_schema_history from "${product}";
revoke update, delete on governance_record, governance_checkpoint, governance_checkpoint_head from "${product}";
-- Beside the record a name may be forgotten; the digest of it stays.
revoke update, delete on governance_record_detail from "${product}";
grant update (value) on governance_record_detail to "${product}";
revoke insert, update, delete on governance_head from "${product}";
revoke update, delete on record_person from "${product}";
-- A name is forgotten by forget_person alone, once the account is gone.
grant execute on function lock_governance_head(text) to "${product}";
grant execute on function forget_person(text) to "${product}";
revoke update, delete on comment, comment_text, attachment, attachment_content, attachment_withdrawal from "${product}";

-- What the record has digests of stays as it was sent, and nothing that was begun is removed. A route is kept later.
revoke delete on proposal from "${product}";
revoke update, delete on proposal_revision, minutes, roster_import, earlier_import, model_set, model_set_behind
	from "${product}";
-- An address of the catalogue leads to what it led to, or to what came in its place.
revoke update, delete on catalogue_address from "${product}";
grant update (route, route_definition) on proposal_revision to "${product}";
revoke delete on campus_change from "${product}";
revoke update, delete on campus_change_file from "${product}";
