package edu.suny.microcredentials.process;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import edu.suny.microcredentials.access.Caller;
import org.junit.jupiter.api.RepeatedTest;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Two people to whom the same task is offered do it at the same moment. */
class TwoAtOnceTests extends JourneyTests {

	@LocalServerPort
	int port;

	@RepeatedTest(3)
	void oneOfTwoIsTakenAndTheOtherReadsWhy() throws Exception {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("forwarded")
			.committeeVotes("approve", "approve", "approve", "approve", "approve");
		oneOf(proposal, """
				{"variables": {"decision": {"value": "forwarded"}, "present": {"value": 6},
				"votesFor": {"value": 6}, "votesAgainst": {"value": 0}}}""", "lakeside-senator1", "lakeside-senator2");
		proposal.runsJobs();
		assertThat(review(proposal, "senate").decidedBy()).isNotNull();
		assertThat(proposal.waiting()).containsExactly("userTask_confirmApproval");
	}

	@RepeatedTest(2)
	void oneOfTwoProposersAppealsAndTheOtherReadsWhy() throws Exception {
		Journey proposal = aSubmittedProposal(Documents.credit()).with(this.rows, "lakeside-faculty2")
			.departmentDecides("rejected");

		oneOf(proposal, "{\"variables\": {\"action\": {\"value\": \"appeal\"}, \"grounds\": {\"value\": \"g\"}}}",
				"lakeside-faculty1", "lakeside-faculty2");

		assertThat(proposal.waiting()).containsExactly("userTask_hearAppeal");
		assertThat(acts(proposal, "appealed")).isOne();
	}

	@RepeatedTest(2)
	void oneOfTwoOfficersHearsAnAppealAndTheOtherReadsWhy() throws Exception {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("rejected").appeals();

		oneOf(proposal, """
				{"variables": {"decision": {"value": "denied"}, "rationale": {"value": "r"},
				"manner": {"value": "officer"}}}""", "lakeside-senator1", "lakeside-senator2");

		assertThat(proposal.isEnded()).isTrue();
		assertThat(acts(proposal, "appeal-heard")).isOne();
	}

	private long acts(Journey proposal, String act) {
		return this.rows.sql("select count(*) from governance_record where proposal = ? and text::jsonb ->> 'act' = ?")
			.params(proposal.number(), act)
			.query(Long.class)
			.single();
	}

	private void oneOf(Journey proposal, String form, String one, String other) throws Exception {
		String path = "/engine-rest/task/" + proposal.tasks().get(0).getId() + "/submit-form";
		CyclicBarrier start = new CyclicBarrier(2);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		List<Future<HttpResponse<String>>> both = Stream.of(one, other).map((user) -> threads.submit(() -> {
			start.await();
			return Caller.script(this.port, user).post(path, form);
		})).toList();
		HttpResponse<String> first = both.get(0).get();
		HttpResponse<String> second = both.get(1).get();
		threads.shutdown();

		HttpResponse<String> late = (first.statusCode() == 204) ? second : first;
		assertThat(List.of(first.statusCode(), second.statusCode())).as(first.body() + second.body())
			.containsOnlyOnce(204);
		assertThat(late.statusCode()).as(late.body()).isIn(403, 404, 409);
		assertThat(late.body()).containsAnyOf("Somebody else did this at the same moment", "has ended its vote",
				"This task is not open", "This task was claimed", "was accepted, appealed or heard meanwhile");
	}

}
