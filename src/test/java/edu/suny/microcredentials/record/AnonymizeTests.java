package edu.suny.microcredentials.record;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

import com.fasterxml.jackson.databind.json.JsonMapper;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.proposal.Proposals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@GovernanceTest
class AnonymizeTests {

	private static final String GONE = "lakeside-professor-emeritus";

	@Autowired
	Anonymize command;

	@Autowired
	Proposals proposals;

	@Autowired
	GovernanceRecord record;

	@Autowired
	People people;

	@Autowired
	TransactionTemplate transaction;

	String number;

	@BeforeEach
	void aProposalOfSomebodyWhoLeft() {
		this.number = this.proposals
			.begin("lakeside", JsonMapper.builder().build().createObjectNode().put("title", "Of one who left"), GONE)
			.number();
	}

	@Test
	void theRowsStayAndNobodyStandsBehindThem() {
		List<RecordRow> before = rows();
		String pseudonym = before.get(0).text().replaceAll("(?s).*\"actor\":\"([^\"]+)\".*", "$1");
		assertThat(this.people.behind(List.of(pseudonym))).containsValue(GONE);

		assertThat(run(GONE, 0)).contains("no longer says who");

		assertThat(this.people.behind(List.of(pseudonym))).isEmpty();
		assertThat(rows()).isEqualTo(before);
		assertThat(Chain.broken(this.number, before)).isEmpty();
		assertThat(before.get(0).text()).doesNotContain(GONE);
		assertThat(run(GONE, 1)).contains("knows nobody called");
	}

	@Test
	void whoHasAnAccountStaysNamed() {
		assertThat(run("lakeside-faculty1", 1)).contains("still has an account");
	}

	private List<RecordRow> rows() {
		return this.transaction.execute((status) -> this.record.of(this.number));
	}

	private String run(String user, int status) {
		StringWriter said = new StringWriter();
		PrintWriter to = new PrintWriter(said);
		assertThat(new CommandLine(this.command).setOut(to).setErr(to).execute(user)).isEqualTo(status);
		return said.toString();
	}

}
