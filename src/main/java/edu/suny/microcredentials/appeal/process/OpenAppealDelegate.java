package edu.suny.microcredentials.appeal.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import edu.suny.microcredentials.appeal.Appeal;
import edu.suny.microcredentials.appeal.Appeals;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.page.Words;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.ProposalDocument;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.process.DecisionVersions;
import edu.suny.microcredentials.proposal.process.PathCampus;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.OUTCOME;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.PROPOSAL;

/** Opens the time for an appeal, where the campus gives one and somebody can hear it. */
@PublishedToModels("openAppeal")
class OpenAppealDelegate implements JavaDelegate {

	private final Proposals proposals;

	private final Appeals appeals;

	private final Hearers hearers;

	private final Campuses campuses;

	private final DecisionVersions versions;

	private final AppealNews news;

	private final Words words;

	OpenAppealDelegate(Proposals proposals, Appeals appeals, Hearers hearers, Campuses campuses,
			DecisionVersions versions, AppealNews news, Words words) {
		this.proposals = proposals;
		this.appeals = appeals;
		this.hearers = hearers;
		this.campuses = campuses;
		this.versions = versions;
		this.news = news;
		this.words = words;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Proposal proposal = this.proposals.get(NUMBER.in(execution));
		JsonNode answer = AppealVariables.APPEALING.in(execution);
		int days = answer.path("days").asInt();
		Optional<Body> named = body(execution, proposal, answer.path("hears").asText()).filter((found) -> days > 0);
		Optional<Body> body = named.filter((found) -> !this.hearers.of(proposal.number(), found).isEmpty());
		OUTCOME.set(execution, "rejected");
		AppealVariables.APPEALABLE.set(execution, body.isPresent());
		body.ifPresentOrElse((hears) -> {
			this.appeals.open(proposal, hears, days, this.versions.of(execution, "appeal-rules"));
			AppealVariables.HEARING.set(execution,
					JsonNodeFactory.instance.objectNode().put("name", hears.name()).put("until", until(proposal)));
		}, () -> named.ifPresent((hears) -> this.news.nobodyHears(proposal, hears)));
	}

	/**
	 * Of the campus whose body rejected it; of several departments it is the proposal's
	 * own.
	 */
	private Optional<Body> body(DelegateExecution execution, Proposal proposal, String type) {
		String campus = PathCampus.of(execution);
		boolean leads = campus.equals(proposal.campus());
		List<String> departments = leads ? Stream.ofNullable(proposal.department()).toList()
				: new ProposalDocument(PROPOSAL.in(execution)).jointDepartments();
		return this.campuses.bodies(campus)
			.stream()
			.filter((body) -> body.type().word().equals(type))
			.filter((body) -> body.type() != Body.Type.DEPARTMENT || departments.contains(body.id()))
			.map((body) -> leads ? body : body.at(this.campuses.get(campus)))
			.findFirst();
	}

	private String until(Proposal proposal) {
		Appeal appeal = this.appeals.open(proposal.number()).orElseThrow();
		return this.words.day(this.appeals.until(appeal), this.campuses.get(appeal.campus()).zone());
	}

}
