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
		String path = "/engine-rest/task/" + proposal.tasks().get(0).getId() + "/submit-form";
		CyclicBarrier start = new CyclicBarrier(2);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		List<Future<HttpResponse<String>>> both = Stream.of("lakeside-senator1", "lakeside-senator2")
			.map((user) -> threads.submit(() -> {
				start.await();
				return Caller.script(this.port, user).post(path, """
						{"variables": {"decision": {"value": "forwarded"}, "present": {"value": 6},
						"votesFor": {"value": 6}, "votesAgainst": {"value": 0}}}""");
			}))
			.toList();
		HttpResponse<String> one = both.get(0).get();
		HttpResponse<String> other = both.get(1).get();
		threads.shutdown();

		HttpResponse<String> late = (one.statusCode() == 204) ? other : one;
		assertThat(List.of(one.statusCode(), other.statusCode())).as(one.body() + other.body()).containsOnlyOnce(204);
		assertThat(late.statusCode()).as(late.body()).isIn(403, 404, 409);
		assertThat(late.body()).containsAnyOf("Somebody else did this at the same moment", "has ended its vote",
				"This task is not open", "This task was claimed");
		proposal.runsJobs();
		assertThat(review(proposal, "senate").decidedBy()).isNotNull();
		assertThat(proposal.waiting()).containsExactly("userTask_confirmApproval");
	}

}
