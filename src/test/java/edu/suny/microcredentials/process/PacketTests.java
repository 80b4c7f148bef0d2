package edu.suny.microcredentials.process;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.attachment.Attachments;
import edu.suny.microcredentials.conversation.Comments;
import edu.suny.microcredentials.conversation.NewComment;
import edu.suny.microcredentials.meeting.Agendas;
import edu.suny.microcredentials.meeting.Committees;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What members read of a proposal that they have had before. */
class PacketTests extends JourneyTests {

	@LocalServerPort
	int port;

	@Autowired
	Committees committees;

	@Autowired
	Agendas agendas;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Comments comments;

	@Autowired
	Attachments attachments;

	@Test
	void theRedlineShowsWhatChangedSinceTheBodyHadIt() throws Exception {
		Journey again = atTheSenate().senateRecords("returned", 7, 7, 0);
		again.document().put("summary", "Graduates <b>clean</b> and test measurements.");
		again.submits();
		Journey first = atTheSenate();
		String packet = "/committees/harbor-senate/meetings/" + meetingOn(again, first) + "/packet";

		String page = Caller.browser(this.port, "harbor-senator5").get(packet).body();

		assertThat(page).containsOnlyOnce("What changed since")
			.contains("Senate decided on it before: returned.", "<del>", "<ins>", "&lt;b&gt;")
			.doesNotContain("<b>clean");
		byte[] file = Caller.browser(this.port, "harbor-senator5").bytes(packet + ".pdf").body();
		try (PDDocument pdf = Loader.loadPDF(file)) {
			assertThat(new PDFTextStripper().getText(pdf)).contains("What changed since", "summary");
		}
	}

	@Test
	void whatIsInConfidenceIsInNoPacket() throws Exception {
		Journey proposal = atTheSenate();
		this.comments.write(proposal.number(), new NewComment("aposiopesis", "harbor-senate", "", null),
				"harbor-senator1");
		this.attachments.attach(proposal.number(), "paralipsis.txt",
				new ByteArrayResource("prolepsis".getBytes(StandardCharsets.UTF_8)), "harbor-senate",
				"harbor-senator1");
		String packet = "/committees/harbor-senate/meetings/" + meetingOn(proposal) + "/packet";

		for (String reader : List.of("harbor-senator5", "harbor-office1")) {
			Caller browser = Caller.browser(this.port, reader);
			assertThat(browser.get(packet).body()).as(reader)
				.contains(proposal.number(), "Biostatistics")
				.doesNotContain("aposiopesis", "paralipsis", "prolepsis");
			try (PDDocument pdf = Loader.loadPDF(browser.bytes(packet + ".pdf").body())) {
				assertThat(new PDFTextStripper().getText(pdf)).as(reader)
					.contains(proposal.number(), "Biostatistics")
					.doesNotContain("aposiopesis", "paralipsis", "prolepsis");
			}
		}
		assertThat(Caller.browser(this.port, "harbor-senator5").get("/proposals/" + proposal.number()).body())
			.contains("aposiopesis", "paralipsis");
		assertThat(Caller.browser(this.port, "harbor-committee1").get(packet).statusCode()).isIn(403, 404);
	}

	private Journey atTheSenate() {
		Journey proposal = anIdea(Documents.at("harbor", Documents.credit()), "harbor-faculty1").submits()
			.departmentDecides("forwarded")
			.committeeVotes("approve", "approve", "approve", "approve", "approve");
		return proposal.completes("two-bodies", "userTask_castBallot", Map.of("choice", "approve"));
	}

	private long meetingOn(Journey... proposals) {
		Instant begins = Instant.now().minus(Duration.ofHours(1));
		long meeting = this.jdbc.sql("""
				insert into meeting (campus, body, begins, ends) values ('harbor', 'harbor-senate', :begins, :ends)
				returning id""")
			.param("begins", Timestamp.from(begins))
			.param("ends", Timestamp.from(begins.plus(Duration.ofHours(2))))
			.query(Long.class)
			.single();
		List<Long> matters = Arrays.stream(proposals).map((proposal) -> review(proposal, "senate").id()).toList();
		this.agendas.add(this.committees.at("harbor-senate", "harbor-senator2"), meeting, matters, false);
		return meeting;
	}

}
