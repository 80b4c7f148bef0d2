-- Makes proposal :'number' of harbor as large as one gets: 300 outcomes, of which a third change with each of its 100
-- revisions, 60 reviews, 50 comments, 20 attachments; and gives its department's body 97 members more, whom
-- few-members.sql takes away again.
insert into proposal_revision (proposal, revision, round, document, author, submitted_at)
	select proposal, more, 1 + more / 2, document || jsonb_build_object('outcomes', (
			select jsonb_agg(jsonb_build_object(
				'statement', 'Learners explain the measurement of station ' || station || ' and what limits it'
					|| case when (station + more) % 3 = 0 then ', as draft ' || more || ' has it' else '' end,
				'assessment', 'An essay that is marked by two teachers, or a practical examination of half an hour',
				'evidence', 'The marked work of station ' || station))
			from generate_series(more, more + 299) station)), author, submitted_at
	from proposal_revision, generate_series(2, 100) more where proposal = :'number' and revision = 1;
update proposal set revision = 100, round = 51 where number = :'number';

insert into review (proposal, round, revision, body, body_name, body_type, faculty, method, members, opened_at, closed_at,
		decision, outcome, reason, rationale, changes, decided_by)
	select :'number', round, 2 * round - 1, id, name, type, faculty, 'recorded', 5, now() - interval '2 days',
		now() - interval '1 day', 'returned', 'returned', 'A majority of the votes cast.', 'It is nearly there.',
		'Say how round ' || round || ' is assessed.', 'harbor-senator2'
	from body, generate_series(1, 20) round
	where id in ('harbor-department-sciences', 'harbor-curriculum-committee', 'harbor-senate');

with said as (
	insert into comment (proposal, revision, author, written_at)
		select :'number', 1, 'harbor-large-' || n, now() from generate_series(1, 50) n returning id)
insert into comment_text (comment, version, text, written_at) select id, 1, 'I read it, and agree.', now() from said;

insert into attachment (id, proposal, revision, name, media_type, size, sha256, uploaded_by, uploaded_at)
	select gen_random_uuid(), :'number', 1, 'letter-' || n || '.pdf', 'application/pdf', 1000, repeat('0', 64),
		'harbor-large-' || n, now() from generate_series(1, 20) n;

insert into act_id_user (id_, rev_, first_, last_)
	select 'harbor-large-' || n, 1, 'Harbor large', n::text from generate_series(1, 97) n;
insert into act_id_membership (user_id_, group_id_)
	select 'harbor-large-' || n, 'harbor-department-sciences' from generate_series(1, 97) n;
insert into act_id_tenant_member (id_, tenant_id_, user_id_)
	select 'harbor-large-' || n, 'harbor', 'harbor-large-' || n from generate_series(1, 97) n;
