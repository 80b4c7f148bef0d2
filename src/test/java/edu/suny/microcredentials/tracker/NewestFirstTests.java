package edu.suny.microcredentials.tracker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import edu.suny.microcredentials.EmbeddedDatabase;
import edu.suny.microcredentials.GovernanceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Words are sought among the newest first, then among all; whichever finds them, pages
 * follow one another.
 */
@GovernanceTest
class NewestFirstTests {

	private static final int MANY = 180;

	private static final int NEWEST = 70;

	private static final List<Reader> READERS = List.of(reader("harbor-faculty1", Set.of(), "harbor"),
			reader("harbor-faculty1", Set.of(), "harbor", "hillview"), reader("admin", Set.of("camunda-admin")));

	@Autowired
	EmbeddedDatabase.Owner owner;

	private VisibleProposals visible;

	/**
	 * Some changed at the same time, some are the reader's, and all before any other.
	 */
	@BeforeEach
	void manyProposals(@Autowired JdbcClient jdbc) {
		this.visible = new VisibleProposals(jdbc, NEWEST);
		remove();
		this.owner.jdbc().sql("""
				insert into proposal (number, campus, title, state, round, revision, begun_at, changed_at, version)
					select 'harbor-1999-' || lpad((n * 7 % :many)::text, 4, '0'), 'harbor',
						'Quokkas' || case when n % 2 = 0 then ' and potoroos' else '' end
							|| case when n in (3, 100, 170) then ' and bettongs' else '' end,
						'IN_REVIEW', 1, 1, timestamptz '1999-01-01',
						timestamptz '1999-06-01' - n / 4 * interval '1 second', 0
					from generate_series(1, :many) n""").param("many", MANY).update();
		this.owner.jdbc().sql("""
				insert into proposal_proposer (proposal, position, user_id)
					select number, 0, 'harbor-faculty1' from proposal
					where number like 'harbor-1999-%' and right(number, 1) in ('3', '6')""").update();
	}

	@AfterEach
	void remove() {
		this.owner.jdbc().sql("delete from proposal_proposer where proposal like 'harbor-1999-%'").update();
		this.owner.jdbc().sql("delete from proposal where number like 'harbor-1999-%'").update();
	}

	@ParameterizedTest
	@ValueSource(strings = { "quokkas", "potoroos", "bettongs", "bett", "quokkas bettongs", "harbor 1999" })
	void pagesHaveAllThatIsFoundInItsOrder(String words) {
		List<String> all = this.owner.jdbc()
			.sql("""
					select number from proposal where number like 'harbor-1999-%'
						and words @@ words_sought(:words) order by changed_at desc, number desc""")
			.param("words", words.split(" "))
			.query(String.class)
			.list();

		assertThat(all).isNotEmpty();
		assertThat(READERS).allSatisfy((reader) -> assertThat(pages(words, false, reader)).isEqualTo(all));
		assertThat(READERS)
			.allSatisfy((reader) -> assertThat(inOrder(words, reader)).isEqualTo(all.stream().sorted().toList()));
	}

	@Test
	void pagesOfOnesOwnHaveNoOthers() {
		Set<String> own = Set.copyOf(this.owner.jdbc()
			.sql("select proposal from proposal_proposer where proposal like 'harbor-1999-%'")
			.query(String.class)
			.list());

		assertThat(own).hasSize(MANY / 5);
		assertThat(pages("quokkas", true, READERS.get(0))).doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(own);
		assertThat(pages("wombats", true, READERS.get(0))).isEmpty();
	}

	private List<String> pages(String words, boolean mine, Reader reader) {
		List<String> numbers = new ArrayList<>();
		PageEnd end = null;
		do {
			List<ProposalRow> rows = this.visible
				.search(new ProposalSearch(words, "harbor", "IN_REVIEW", null, 3650, null, mine, end), reader);
			List<ProposalRow> page = rows.subList(0, Math.min(rows.size(), ProposalSearch.PAGE));
			page.forEach((row) -> numbers.add(row.number()));
			end = (rows.size() > ProposalSearch.PAGE) ? PageEnd.of(page.get(page.size() - 1)) : null;
		}
		while (end != null);
		return numbers;
	}

	private List<String> inOrder(String words, Reader reader) {
		List<String> numbers = new ArrayList<>();
		ProposalSearch search = new ProposalSearch(words, "harbor", null, null, 3650, null, false, null);
		List<ProposalRow> some = this.visible.inOrder(search, reader, "", 40);
		while (!some.isEmpty()) {
			some.forEach((row) -> numbers.add(row.number()));
			some = this.visible.inOrder(search, reader, numbers.get(numbers.size() - 1), 40);
		}
		return numbers;
	}

	private static Reader reader(String user, Set<String> groups, String... campuses) {
		return new Reader(user, groups, List.of(campuses), Set.of(), Set.of());
	}

}
