package edu.suny.microcredentials.benchmark;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import edu.suny.microcredentials.EmbeddedDatabase;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.Meter;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.tracker.Submitting;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@GovernanceTest
class LargeProposalTests {

	private static final int MOST_STATEMENTS = 60;

	private static final int MOST_OF_THE_OFFICE = 70;

	/** Of what a small one has nothing of, and nobody asks: comments, files, points. */
	static final int OF_WHAT_COMES = 5;

	@LocalServerPort
	int port;

	@Autowired
	EmbeddedDatabase.Owner owner;

	/** With its members, reviews, comments, attachments and revisions. */
	@Test
	void theStatementsOfAPageDoNotGrowWithItsProposal() throws IOException {
		String number = new Submitting(this.port).submit("harbor-faculty1", "Measured while it grows");
		Map<String, Caller> readers = List.of("harbor-faculty1", "harbor-department1", "harbor-office1", "admin")
			.stream()
			.collect(Collectors.toMap(Function.identity(), (user) -> Caller.browser(this.port, user)));
		String page = "/proposals/" + number;
		readers.forEach((user, reader) -> statements(reader, page));
		Map<String, List<String>> small = statements(readers, page);
		execute("large-proposal.sql", number);
		try {
			Map<String, List<String>> large = statements(readers, page);

			assertThat(readers.get("harbor-office1").get(page).body()).contains("harbor-large-97", "letter-20.pdf",
					"Revision 100 in round 51");
			assertThat(small).allSatisfy((user, sent) -> assertThat(sent).as(user)
				.hasSizeLessThan(user.contains("office") ? MOST_OF_THE_OFFICE : MOST_STATEMENTS));
			assertThat(large).allSatisfy((user, sent) -> assertThat(sent).as(user)
				.hasSizeLessThanOrEqualTo(small.get(user).size() + OF_WHAT_COMES));
			assertThat(statements(readers, page + "/changes?from=1").values())
				.allSatisfy((sent) -> assertThat(sent).hasSizeLessThan(MOST_STATEMENTS / 2));
		}
		finally {
			execute("few-members.sql", number);
		}
	}

	@Test
	void theStatementsOfAListDoNotGrowWithItsRows() {
		Submitting submitting = new Submitting(this.port);
		String word = "xylography" + System.nanoTime();
		submitting.start("harbor-faculty1", idea(word, "harbor-department-sciences"));
		submitting.submit("harbor-faculty1", word + " at the department");
		Caller reader = Caller.browser(this.port, "harbor-office1");
		String list = "/proposals?words=" + word;
		statements(reader, list);
		List<String> two = statements(reader, list);
		submitting.submit("harbor-faculty2", word + " by somebody else");
		submitting.start("harbor-faculty3", idea(word, "harbor-department-business"));
		submitting.complete("harbor-department1", submitting.submit("harbor-faculty1", word + " at the committee"),
				"{\"decision\": {\"value\": \"forwarded\"}}");

		assertThat(statements(reader, list)).hasSameSizeAs(two);
		assertThat(reader.get(list).body()).contains("5 proposals");
	}

	private static String idea(String title, String department) {
		return "{\"title\": \"%s\", \"department\": \"%s\"}".formatted(title, department);
	}

	private static Map<String, List<String>> statements(Map<String, Caller> readers, String page) {
		return readers.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (reader) -> statements(reader.getValue(), page)));
	}

	private static List<String> statements(Caller reader, String page) {
		HttpResponse<String> answer = reader.get(page);
		assertThat(answer.statusCode()).isEqualTo(200);
		return Meter.last().statements();
	}

	private void execute(String script, String number) throws IOException {
		this.owner.jdbc().sql(GeneratedProposals.script(script, Map.of(":'number'", "'" + number + "'"))).update();
	}

}
