package edu.suny.microcredentials.record;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.tracker.Submitting;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A proposal of 300 outcomes and 100 revisions, in whatever people type. */
@GovernanceTest
class OddTextsTests {

	private static final String ODD = "\u202eשלום עולם\u202c 👩🏽‍🔬🏳️‍🌈 <script>alert(1)</script> \"q\" \\ & \u2028 é/é";

	@LocalServerPort
	int port;

	@Autowired
	Proposals proposals;

	@Autowired
	GovernanceRecord record;

	@Autowired
	VerifyRecord command;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void itsRecordHoldsAndItsRedlineIsText() {
		String number = this.proposals.begin("hillview", document(1), "hillview-faculty1").number();
		for (int revision = 1; revision <= 100; revision++) {
			this.proposals.submit(number, document(revision), "hillview-faculty1");
			if (revision < 100) {
				this.proposals.beginNextRound(number);
			}
		}
		this.transaction.executeWithoutResult((status) -> this.record
			.append(Act.of(ActKind.DECIDED, number).with("note", ODD).withConfidential("rationale", ODD)));

		List<RecordRow> rows = this.record.of(number);
		assertThat(rows).hasSize(201);
		assertThat(Chain.broken(number, rows)).isEmpty();
		assertThat(rows.get(200).text()).contains("👩🏽‍🔬🏳️‍🌈 <script>");
		StringWriter said = new StringWriter();
		new CommandLine(this.command).setOut(new PrintWriter(said)).execute("--campus", "hillview");
		assertThat(said.toString()).doesNotContain(number);

		Caller browser = Caller.browser(this.port, "hillview-office1");
		for (String path : List.of("", "/changes?from=1&to=100")) {
			assertThat(browser.get("/proposals/" + number + path)).satisfies((page) -> {
				assertThat(page.statusCode()).isEqualTo(200);
				assertThat(page.body()).contains("&lt;script&gt;", "👩🏽‍🔬").doesNotContain("<script>alert");
			});
		}
		assertThat(browser.get("/proposals/" + number + "/changes?from=1&to=100").body()).contains("credits");
		String record = Caller.script(this.port, "hillview-office1").get("/api/proposals/" + number + "/record").body();
		assertThat(Submitting.json(record).findValuesAsText("text")).last().asString().contains("👩🏽‍🔬");
	}

	private static ObjectNode document(int revision) {
		ObjectNode document = new JsonMapper().createObjectNode()
			.put("title", "Odd " + ODD)
			.put("summary", ODD + " in revision " + revision)
			.put("credits", revision / 2.0);
		IntStream.rangeClosed(1, 300)
			.forEach((index) -> document.withArray("outcomes")
				.addObject()
				.put("statement", "Outcome %d %s".formatted(index, ODD))
				.put("assessment", "Exam " + ((index == 7) ? revision : 0)));
		return document;
	}

}
