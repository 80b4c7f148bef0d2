package edu.suny.microcredentials.tracker;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A search in SQL: one branch for each campus that the reader sees, which walks an index
 * in the order of the list and stops at the end of the page, and one for what they make.
 * What is few among all, what somebody makes and what is open at a body, is looked up one
 * by one: an array keeps the index of the order away from it. Words are sought among the
 * first of that order, which find frequent ones, and where those fill no page in the
 * index of words, which is fast for those that are rare.
 */
final class ProposalQuery {

	private static final int MOST_DAYS = 36_500;

	private static final String MADE = """
			p.number = any(array(select proposal from proposal_proposer where user_id = :reader))""";

	/**
	 * At a body or an office now: it reviews or is heard, hears the appeal, or is offered
	 * a task.
	 */
	private static final String OPEN = """
			select proposal from review where body = :body and closed_at is null
			union select proposal from consultation where body = :body and closed_at is null
			union select proposal from appeal where body = :body and appealed_at is not null and heard_at is null
			union select e.business_key_ from act_ru_identitylink l join act_ru_task t on t.id_ = l.task_id_
				join act_ru_execution e on e.id_ = t.proc_inst_id_
				where l.group_id_ = :body and l.type_ = 'candidate'""";

	/** Of a joint proposal all of its campuses show it, or none does. */
	static final String OPEN_EVERYWHERE = """
			%s and p.revision > 0 and not exists (select from campus o
				where o.id = any(p.partners) and o.tracker <> 'public')
			""";

	private static final String HEARD = """
			and p.revision > 0 and p.number in (select proposal from consultation where person = :reader)""";

	private static final String ANY = """
			select * from (select p.number, p.changed_at from proposal p
				where %1$s order by %2$s limit :limit) branch""";

	/**
	 * The offset keeps the index of the order away from the second half; what is sought
	 * stands in a query of its own, or it is made anew for each row.
	 */
	private static final String WORDS = """
			select * from (
				with first as materialized (
					select number, changed_at from (select p.number, p.changed_at, p.words from proposal p
						where %1$s order by %2$s limit :newest) newest
					where words @@ (select words_sought(:words)) order by %2$s limit :limit)
				select * from first
				union (
					select * from (select p.number, p.changed_at from proposal p
						where %1$s and p.words @@ (select words_sought(:words))
							and (select count(*) from first) < :limit offset 0) others
					order by %2$s limit :limit)) branch""";

	private final Map<String, Object> params = new LinkedHashMap<>();

	private final List<String> filters = new ArrayList<>();

	private final List<String> branches;

	private final boolean words;

	private ProposalQuery(ProposalSearch search, Reader reader) {
		this.params.put("reader", reader.id());
		filter("p.state = :state", "state", textOrNull(search.state()));
		filter("p.changed_at <= :unchanged", "unchanged", daysAgo(search.unchanged()));
		filter("p.submitted_at <= :submitted", "submitted", daysAgo(search.submitted()));
		String body = textOrNull(search.body());
		if (body != null) {
			this.params.put("body", body);
		}
		this.branches = at(textOrNull(search.campus()), branches(search, reader, body != null));
		this.words = search.sought() != null;
		if (this.words) {
			this.params.put("words", search.sought());
		}
	}

	/** The last change first. */
	static ProposalQuery newestFirst(ProposalSearch search, Reader reader) {
		ProposalQuery query = new ProposalQuery(search, reader);
		if (search.after() != null) {
			query.filter("(p.changed_at, p.number) < (:changedAt, :number)", "changedAt",
					Timestamp.from(search.after().changedAt()));
			query.params.put("number", search.after().number());
		}
		return query;
	}

	/** By number, those after this one. */
	static ProposalQuery byNumber(ProposalSearch search, Reader reader, String after) {
		ProposalQuery query = new ProposalQuery(search, reader);
		query.filter("p.number > :number", "number", after);
		return query;
	}

	/** The keys of what is found, as a query of its own. */
	String sql(String order) {
		String conditions = this.filters.stream().map((each) -> " and " + each).collect(Collectors.joining());
		return this.branches.stream()
			.map((branch) -> (this.words ? WORDS : ANY).formatted(branch + conditions, order))
			.collect(Collectors.joining(" union "));
	}

	boolean hasWords() {
		return this.words;
	}

	Map<String, Object> params() {
		return this.params;
	}

	private List<String> branches(ProposalSearch search, Reader reader, boolean atBody) {
		String made = MADE + (atBody ? " and p.number in (%s)".formatted(OPEN) : "");
		String there = atBody ? " and p.number = any(array(%s))".formatted(OPEN) : "";
		if (search.mine()) {
			return List.of(made);
		}
		if (reader.seesAll()) {
			return List.of("true" + there);
		}
		List<String> branches = new ArrayList<>(List.of(made));
		if (!reader.inside().isEmpty()) {
			branches.add(joinedBy(reader.inside()) + " and p.revision > 0" + there);
		}
		if (!reader.outside().isEmpty()) {
			branches.add(joinedBy(reader.outside()) + " " + HEARD + there);
		}
		for (String campus : reader.inside()) {
			branches.add(at(campus) + (reader.offices().contains(campus) ? "" : " and p.revision > 0") + there);
		}
		for (String campus : reader.outside()) {
			branches.add(at(campus) + " " + HEARD + there);
		}
		// Those of other campuses only where they are asked for, and for strangers.
		reader.elsewhere()
			.stream()
			.filter((campus) -> reader.isStranger() || asksFor(campus, search))
			.forEach((campus) -> branches.add(OPEN_EVERYWHERE.formatted(at(campus)) + there));
		return branches;
	}

	/** Of a campus that is sought: where it leads, and where it joined. */
	private List<String> at(String campus, List<String> branches) {
		if (campus == null) {
			return branches;
		}
		this.params.put("campus", campus);
		String joined = joinedBy(List.of(campus));
		return branches.stream()
			.flatMap((branch) -> Stream.of(branch + " and p.campus = :campus", branch + " and " + joined))
			.toList();
	}

	private String joinedBy(List<String> campuses) {
		String name = "partners" + this.params.size();
		this.params.put(name, campuses.toArray(String[]::new));
		return "p.number = any(array(select number from proposal where partners && :%s::text[]))".formatted(name);
	}

	private static boolean asksFor(String campus, ProposalSearch search) {
		return campus.equals(search.campus()) || (search.body() != null && search.body().startsWith(campus + "-"));
	}

	private String at(String campus) {
		String name = "campus" + this.params.size();
		this.params.put(name, campus);
		return "p.campus = :" + name;
	}

	private void filter(String condition, String name, Object value) {
		if (value != null) {
			this.filters.add(condition);
			this.params.put(name, value);
		}
	}

	private static String textOrNull(String text) {
		return (text != null && !text.isBlank()) ? text : null;
	}

	private static Timestamp daysAgo(Integer days) {
		return (days != null)
				? Timestamp.from(Instant.now().minus(Duration.ofDays(Math.max(0, Math.min(days, MOST_DAYS))))) : null;
	}

}
