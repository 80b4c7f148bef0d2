package edu.suny.microcredentials.lapse.process;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.engine.Drafts;
import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.lapse.Copies;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.ProposalRevision;
import edu.suny.microcredentials.proposal.ProposalState;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.process.Ideas;
import edu.suny.microcredentials.proposal.process.ProposalVariables;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.spin.json.SpinJsonNode;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposals that ended without a credential, taken up again as new drafts. */
@Component
public class TakingUpAgain {

	private static final Set<ProposalState> ENDED = Set.of(ProposalState.LAPSED, ProposalState.WITHDRAWN,
			ProposalState.REJECTED);

	private static final List<String> IDEA = List.of("title", "summary", "kind", "department");

	private final Proposals proposals;

	private final Ideas ideas;

	private final Drafts drafts;

	private final Copies copies;

	private final HistoryService history;

	private final TaskService tasks;

	private final EngineIdentity identity;

	private final ObjectMapper json;

	TakingUpAgain(Proposals proposals, Ideas ideas, Drafts drafts, Copies copies, HistoryService history,
			TaskService tasks, EngineIdentity identity, ObjectMapper json) {
		this.proposals = proposals;
		this.ideas = ideas;
		this.drafts = drafts;
		this.copies = copies;
		this.history = history;
		this.tasks = tasks;
		this.identity = identity;
		this.json = json;
	}

	/**
	 * Begins a new proposal with what an ended one said last, its drafts included.
	 * Whoever has begun one already and not ended it goes on with that.
	 * @return the number of the new one
	 * @throws RefusedException if the user does not make the proposal, if it has not
	 * ended, or if it was published
	 */
	@Transactional
	public String copy(String number, String user) {
		Proposal original = this.proposals.held(number);
		if (!original.isProposedBy(user)) {
			throw new RefusedException(Reason.FORBIDDEN,
					"Only those who made proposal %s can take it up again.".formatted(number));
		}
		if (!ENDED.contains(original.state())) {
			throw new RefusedException(Reason.CONFLICT,
					"Proposal %s cannot be taken up again while %s: only what lapsed, was withdrawn or was rejected can."
						.formatted(number, original.state()));
		}
		if (original.state() == ProposalState.REJECTED && isOpen(number)) {
			throw new RefusedException(Reason.CONFLICT,
					"The rejection of proposal %s can be appealed, or its appeal is heard: accept the rejection first, or wait for the end of it."
						.formatted(number));
		}
		return this.copies.underWay(number, user).orElseGet(() -> begin(number, user));
	}

	private String begin(String number, String user) {
		ObjectNode document = lastDocument(number).deepCopy();
		document.remove("proposers");
		String copy = this.ideas.start(document.deepCopy().retain(IDEA), user);
		String task = this.identity.asSystem(() -> this.tasks.createTaskQuery()
			.processInstanceBusinessKey(copy)
			.taskDefinitionKey("userTask_draftProposal")
			.singleResult()
			.getId());
		this.drafts.save(task, document, null, user);
		this.copies.keep(number, copy, user);
		return copy;
	}

	private boolean isOpen(String number) {
		return this.identity.asSystem(() -> this.history.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(number)
			.processDefinitionKey("appeal")
			.unfinished()
			.count() > 0);
	}

	/** As it was last saved, or else submitted. */
	private ObjectNode lastDocument(String number) {
		return (ObjectNode) lastDraft(number)
			.or(() -> this.proposals.revisions(number)
				.stream()
				.reduce((earlier, later) -> later)
				.map(ProposalRevision::document)
				.map((document) -> document.json()))
			.orElseThrow(() -> new RefusedException(Reason.NOT_FOUND,
					"Of proposal %s no text is kept any more.".formatted(number)));
	}

	private Optional<JsonNode> lastDraft(String number) {
		return this.identity.asSystem(() -> this.history.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(number)
			.processDefinitionKeyIn("prepare-proposal", "micro-credential")
			.list()
			.stream()
			.sorted(Comparator.comparing(HistoricProcessInstance::getStartTime).reversed())
			.flatMap((instance) -> this.history.createHistoricVariableInstanceQuery()
				.processInstanceId(instance.getId())
				.variableName(ProposalVariables.PROPOSAL.name())
				.list()
				.stream())
			.map(HistoricVariableInstance::getValue)
			.filter(SpinJsonNode.class::isInstance)
			.map((value) -> read(value.toString()))
			.findFirst());
	}

	private JsonNode read(String text) {
		try {
			return this.json.readTree(text);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A working copy is no JSON", ex);
		}
	}

}
