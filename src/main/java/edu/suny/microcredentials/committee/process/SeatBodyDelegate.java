package edu.suny.microcredentials.committee.process;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.committee.BetweenMeetings;
import edu.suny.microcredentials.committee.Referrals;
import edu.suny.microcredentials.committee.Reopenings;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.RulesInWords;
import edu.suny.microcredentials.committee.Seated;
import edu.suny.microcredentials.committee.Seating;
import edu.suny.microcredentials.committee.Seating.Definitions;
import edu.suny.microcredentials.committee.Seats;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.process.DecisionVersions;
import edu.suny.microcredentials.proposal.process.PathCampus;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.committee.process.ReviewVariables.BODY_COMPLETE;
import static edu.suny.microcredentials.committee.process.ReviewVariables.DECIDED_BEFORE;
import static edu.suny.microcredentials.committee.process.ReviewVariables.MEMBERS;
import static edu.suny.microcredentials.committee.process.ReviewVariables.METHOD;
import static edu.suny.microcredentials.committee.process.ReviewVariables.OBSTACLE;
import static edu.suny.microcredentials.committee.process.ReviewVariables.OFFICERS;
import static edu.suny.microcredentials.committee.process.ReviewVariables.REFEREES;
import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEW;
import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEWER;
import static edu.suny.microcredentials.committee.process.ReviewVariables.RULES;
import static edu.suny.microcredentials.committee.process.ReviewVariables.RULES_IN_WORDS;
import static edu.suny.microcredentials.committee.process.ReviewVariables.VOTING_CLOSES;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** Opens the review: who decides, who is recused, until when. */
@PublishedToModels("seatBody")
class SeatBodyDelegate implements JavaDelegate {

	private final Seats seats;

	private final BetweenMeetings between;

	private final Roster roster;

	private final Referrals referrals;

	private final Reopenings reopenings;

	private final DecisionVersions versions;

	private final ObjectMapper json;

	SeatBodyDelegate(Seats seats, BetweenMeetings between, Roster roster, Referrals referrals, Reopenings reopenings,
			DecisionVersions versions, ObjectMapper json) {
		this.reopenings = reopenings;
		this.referrals = referrals;
		this.seats = seats;
		this.between = between;
		this.roster = roster;
		this.versions = versions;
		this.json = json;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Seated seated = this.seats.seat(seating(execution));
		BODY_COMPLETE.set(execution, seated.canDecide());
		OBSTACLE.set(execution, seated.obstacle());
		DECIDED_BEFORE.set(execution, this.json
			.valueToTree(this.reopenings.possible(NUMBER.in(execution), REVIEWER.in(execution).path("id").asText())));
		if (seated.canDecide()) {
			describe(seated.review(), seated.asked(), execution);
		}
	}

	private void describe(Review review, List<String> asked, DelegateExecution execution) {
		REVIEW.set(execution, review.id());
		METHOD.set(execution, review.method());
		RULES_IN_WORDS.set(execution, RulesInWords.of(review));
		MEMBERS.set(execution, this.json.valueToTree(asked));
		REFEREES.set(execution,
				this.json.valueToTree(this.referrals.possible(review)
					.stream()
					.map((body) -> Map.of("value", body.id(), "label", body.name()))
					.toList()));
		OFFICERS.set(execution, String.join(",", review.officers()));
		VOTING_CLOSES.set(execution,
				Optional.ofNullable(this.seats.votingCloses(review))
					.map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
					.orElse(null));
	}

	private Seating seating(DelegateExecution execution) {
		String number = NUMBER.in(execution);
		String body = REVIEWER.in(execution).path("id").asText();
		Body acting = this.between.acting(PathCampus.of(execution), RULES.in(execution)).orElse(null);
		return new Seating(number, body, RULES.in(execution), this.roster.of((acting != null) ? acting.id() : body),
				new Definitions(execution.getProcessDefinitionId(), this.versions.of(execution, "committee-rules")),
				acting);
	}

}
