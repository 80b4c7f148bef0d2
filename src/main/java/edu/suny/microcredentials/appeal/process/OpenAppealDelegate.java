package edu.suny.microcredentials.appeal.process;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import edu.suny.microcredentials.appeal.Appeals;
import edu.suny.microcredentials.calendar.AcademicCalendar;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.page.Words;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.process.DecisionVersions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.OUTCOME;

/** Opens the time for an appeal, where the campus has one and a body to hear it. */
@PublishedToModels("openAppeal")
class OpenAppealDelegate implements JavaDelegate {

	private final Proposals proposals;

	private final Appeals appeals;

	private final Campuses campuses;

	private final AcademicCalendar calendar;

	private final DecisionVersions versions;

	private final AppealNews news;

	private final Words words;

	OpenAppealDelegate(Proposals proposals, Appeals appeals, Campuses campuses, AcademicCalendar calendar,
			DecisionVersions versions, AppealNews news, Words words) {
		this.proposals = proposals;
		this.appeals = appeals;
		this.campuses = campuses;
		this.calendar = calendar;
		this.versions = versions;
		this.news = news;
		this.words = words;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Proposal proposal = this.proposals.get(NUMBER.in(execution));
		JsonNode answer = AppealVariables.APPEALING.in(execution);
		int days = answer.path("days").asInt();
		Optional<Body> body = body(proposal.campus(), answer.path("hears").asText()).filter((found) -> days > 0);
		OUTCOME.set(execution, "rejected");
		AppealVariables.APPEALABLE.set(execution, body.isPresent());
		body.ifPresent((hears) -> {
			this.appeals.open(proposal, hears, days, this.versions.of(execution, "appeal-rules"));
			String until = until(proposal, days);
			AppealVariables.HEARING.set(execution,
					JsonNodeFactory.instance.objectNode().put("name", hears.name()).put("until", until));
			this.news.canBeAppealed(proposal, hears.name(), until);
		});
	}

	private Optional<Body> body(String campus, String type) {
		return this.campuses.bodies(campus).stream().filter((body) -> body.type().word().equals(type)).findFirst();
	}

	private String until(Proposal proposal, int days) {
		Instant end = this.calendar.of(proposal.campus(), proposal.number()).after(Instant.now(), days);
		return this.words.day(end, this.campuses.get(proposal.campus()).zone());
	}

}
