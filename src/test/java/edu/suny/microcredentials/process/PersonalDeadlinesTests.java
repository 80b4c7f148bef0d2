package edu.suny.microcredentials.process;

import java.util.Date;
import java.util.List;

import edu.suny.microcredentials.calendar.Deadline;
import edu.suny.microcredentials.calendar.PersonalCalendar;
import edu.suny.microcredentials.committee.Review;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** Which deadlines concern whom. */
@Transactional
class PersonalDeadlinesTests extends JourneyTests {

	@Autowired
	PersonalCalendar calendar;

	@Test
	void theEndOfAVoteConcernsTheBodyAndNobodyElse() {
		Journey proposal = atTheCommittee();
		Review review = review(proposal, "curriculum-committee");

		assertThat(of("lakeside-committee3", proposal)).containsExactly(new Deadline("review-" + review.id(),
				"lakeside", review.votingCloses(), "Voting ends: %s (%s, Curriculum committee)"
					.formatted(proposal.document().path("title").asText(), proposal.number()),
				"/proposals/" + proposal.number()));
		for (String other : List.of("lakeside-senator3", "harbor-committee3", "lakeside-faculty1", "admin")) {
			assertThat(of(other, proposal)).as(other).isEmpty();
		}
	}

	@Test
	void whoIsRecusedHearsNothingOfIt() {
		Journey proposal = atTheCommittee();

		proposal.votes("committee3", "recuse");

		assertThat(of("lakeside-committee3", proposal)).isEmpty();
		assertThat(of("lakeside-committee4", proposal)).hasSize(1);
	}

	@Test
	void whoHasLeftTheBodyHearsNothingOfIt() {
		Journey proposal = atTheCommittee();

		this.engine.getIdentityService().deleteMembership("lakeside-committee3", "lakeside-curriculum-committee");

		assertThat(of("lakeside-committee3", proposal)).isEmpty();
	}

	@Test
	void aTaskWithADueDateConcernsWhoeverCanDoIt() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		Task task = proposal.tasks().get(0);
		task.setDueDate(new Date(1_900_000_000_000L));
		this.engine.getTaskService().saveTask(task);

		assertThat(of("lakeside-department1", proposal)).singleElement()
			.satisfies((deadline) -> assertThat(deadline.at()).isEqualTo(task.getDueDate().toInstant()))
			.satisfies((deadline) -> assertThat(deadline.what()).contains(proposal.number()));
		assertThat(of("lakeside-committee3", proposal)).isEmpty();
	}

	private List<Deadline> of(String user, Journey proposal) {
		return this.calendar.deadlines(user)
			.stream()
			.filter((deadline) -> deadline.path().endsWith(proposal.number()))
			.toList();
	}

	private Journey atTheCommittee() {
		return aSubmittedProposal(Documents.credit()).departmentDecides("forwarded");
	}

}
