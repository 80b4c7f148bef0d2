-- Proposals number :first to :last of the benchmark, each with its proposer, revisions, reviews and ten rows of the
-- record, whose hashes are right: verify-record reckons them. Six in ten are harbor's. Nobody gave their acts: pseudonyms
-- are of nobody, details and checkpoints are not made. Run as the owner, with triggers off.
create temporary table made as
	select n, campus, campus || '-2016-' || lpad(n::text, 6, '0') as number,
		case n % 20 when 0 then 'DRAFT' when 1 then 'IN_REVIEW' when 2 then 'IN_REVIEW' when 3 then 'IN_REVIEW'
			when 4 then 'RETURNED' when 5 then 'APPROVED' when 6 then 'REJECTED' when 7 then 'WITHDRAWN'
			else 'PUBLISHED' end as state,
		case when n % 20 = 0 then 0 else 1 + n / 20 % 3 end as revisions,
		(array['Applied', 'Advanced', 'Practical', 'Community', 'Digital', 'Sustainable', 'Clinical'])[1 + n % 7] || ' '
			|| (array['hydrology', 'accounting', 'robotics', 'midwifery', 'cartography', 'brewing', 'statistics',
				'welding', 'phonetics', 'forestry', 'nursing'])[1 + n / 7 % 11]
			|| ' for ' || (array['teachers', 'nurses', 'farmers', 'engineers', 'managers'])[1 + n / 77 % 5]
			|| ', course ' || n as title,
		timestamptz '2026-11-01' - n * interval '50 minutes' as changed_at
	from (select n, case when n % 10 < 6 then 'harbor' when n % 10 < 8 then 'lakeside' else 'hillview' end as campus
		from generate_series(:first, :last) n) as numbered;

insert into proposal (number, campus, title, kind, department, state, round, revision, begun_at, changed_at, version,
		submitted_at)
	select number, campus, title, 'credit', campus || '-department-sciences', state, greatest(1, revisions), revisions,
		changed_at - interval '90 days', changed_at, 0,
		case when revisions > 0 then changed_at - interval '20 days' end from made;

insert into proposal_proposer (proposal, position, user_id)
	select number, 0, campus || case when n % 1000 < 6 then '-faculty1' else '-benchmark' || n % 2000 end from made;

insert into proposal_revision (proposal, revision, round, document, author, submitted_at)
	select number, revision, revision, template.document - 'proposers' || jsonb_build_object('title', title, 'summary',
			'In course ' || n || ' learners practice what the ' || revision || '. draft of it promises: '
			|| md5(n::text || revision) || '.', 'department', campus || '-department-sciences', 'courses',
			(select jsonb_agg(jsonb_build_object('code', 'CRS ' || (n * step) % 20000, 'credits', 3))
				from generate_series(1, 3) step)),
		campus || '-faculty1', changed_at - (20 + 30 * (revisions - revision)) * interval '1 day'
	from made, generate_series(1, revisions) revision,
		(select document from proposal_revision where proposal = :'template') as template;

insert into proposal_tie select tie.* from proposal join made using (number), ties_of(proposal) tie
	where proposal.revision > 0;

update proposal set words = to_tsvector('simple', replace(proposal.number, '-', ' ') || ' ' || proposal.title)
		|| to_tsvector('english', concat_ws(' ', proposal.title, 'Department of Sciences', last.document ->> 'summary'))
		|| coalesce(template.words, '')
	from made
		left join proposal_revision last on last.proposal = made.number and last.revision = made.revisions
		left join (select to_tsvector('english', string_agg(value #>> '{}', ' ')) as words
			from proposal_revision real, jsonb_path_query(real.document - 'title' - 'summary' - 'proposers', 'strict $.**')
				as value
			where real.proposal = :'template' and jsonb_typeof(value) = 'string') as template on last.revision > 0
	where proposal.number = made.number;

insert into review (proposal, round, revision, body, body_name, body_type, faculty, method, members, opened_at, closed_at,
		decision, outcome, reason, rationale, decided_by)
	select number, revision, revision, body.id, body.name, body.type, true, 'recorded', 5,
		changed_at - (20 + 30 * (revisions - revision) - 5 * step) * interval '1 day',
		case when not open then changed_at - (16 + 30 * (revisions - revision) - 5 * step) * interval '1 day' end,
		case when not open then 'forward' end, case when not open then 'forwarded' end,
		case when not open then 'A majority of the votes cast.' end,
		case when not open then 'It serves its learners well.' end, case when not open then made.campus || '-senator2' end
	from made, generate_series(1, revisions) revision,
		lateral (select step, (array['department-sciences', 'curriculum-committee', 'senate'])[step] as type,
			state = 'IN_REVIEW' and revision = revisions and step = n % 20 as open
			from generate_series(1, case when state = 'IN_REVIEW' and revision = revisions then n % 20 else 3 end) step)
			as asked
		join lateral (select * from body where body.id = made.campus || '-' || asked.type) as body on true;

create temporary table link as select number, 0 as sequence, repeat('0', 64) as hash from made;
do $$ begin
	for each in 1..10 loop
		create temporary table next as
			select number, each as sequence, text, encode(sha256(convert_to(text, 'UTF8')), 'hex') as hash
			from (select number, format('{"act":"%s","actor":"%s","previousHash":"%s","proposal":"%s","sequence":%s,"time":"%s"}',
					(array['proposed', 'submitted', 'routed', 'decided'])[1 + each % 4],
					'00000000-0000-4000-8000-' || lpad(each::text, 12, '0'), link.hash, number, each,
					to_char(changed_at - (11 - each) * interval '8 days', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"')) as text
				from link join made using (number)) as written;
		insert into governance_record (proposal, sequence, text, hash) select number, sequence, text, hash from next;
		drop table link;
		alter table next rename to link;
	end loop;
end $$;
insert into governance_head (proposal, sequence, hash) select number, sequence, hash from link;
drop table link;
