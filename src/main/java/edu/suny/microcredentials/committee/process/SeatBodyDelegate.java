package edu.suny.microcredentials.committee.process;

import java.time.format.DateTimeFormatter;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Seated;
import edu.suny.microcredentials.committee.Seating;
import edu.suny.microcredentials.committee.Seating.Definitions;
import edu.suny.microcredentials.committee.Seats;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.proposal.process.DecisionVersions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.committee.process.ReviewVariables.MEMBERS;
import static edu.suny.microcredentials.committee.process.ReviewVariables.OFFICERS;
import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEW;
import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEWER;
import static edu.suny.microcredentials.committee.process.ReviewVariables.RULES;
import static edu.suny.microcredentials.committee.process.ReviewVariables.VOTING_CLOSES;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** Opens the review: who decides, who is recused, until when. */
@PublishedToModels("seatBody")
class SeatBodyDelegate implements JavaDelegate {

	private final Seats seats;

	private final Roster roster;

	private final DecisionVersions versions;

	private final ObjectMapper json;

	SeatBodyDelegate(Seats seats, Roster roster, DecisionVersions versions, ObjectMapper json) {
		this.seats = seats;
		this.roster = roster;
		this.versions = versions;
		this.json = json;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Seated seated = this.seats.seat(seating(execution));
		if (!seated.canDecide()) {
			throw new RefusedException(Reason.CONFLICT, seated.obstacle());
		}
		Review review = seated.review();

		REVIEW.set(execution, review.id());
		MEMBERS.set(execution, this.json.valueToTree(seated.asked()));
		OFFICERS.set(execution, String.join(",", review.officers()));
		VOTING_CLOSES.set(execution,
				Optional.ofNullable(this.seats.votingCloses(review))
					.map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
					.orElse(null));
	}

	private Seating seating(DelegateExecution execution) {
		String body = REVIEWER.in(execution).path("id").asText();
		return new Seating(NUMBER.in(execution), body, RULES.in(execution), this.roster.of(body),
				new Definitions(execution.getProcessDefinitionId(), this.versions.of(execution, "committee-rules")));
	}

}
