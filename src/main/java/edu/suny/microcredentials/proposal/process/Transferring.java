package edu.suny.microcredentials.proposal.process;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Bystanders;
import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.engine.Hands;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.OpenPeriods;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.TypedText;
import edu.suny.microcredentials.engine.WrittenReason;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.Transfers;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.spin.json.SpinJsonNode;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a governance office give a proposal to another proposer: people leave. Each does
 * so with those who make it for its campus.
 */
@Component
public class Transferring {

	private final Proposals proposals;

	private final Transfers transfers;

	private final Belonging belonging;

	private final Campuses campuses;

	private final Hands hands;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final EngineIdentity identity;

	private final ObjectMapper json;

	private final OpenPeriods periods;

	Transferring(Proposals proposals, Transfers transfers, Belonging belonging, Campuses campuses, Hands hands,
			RuntimeService runtime, TaskService tasks, EngineIdentity identity, ObjectMapper json,
			OpenPeriods periods) {
		this.periods = periods;
		this.proposals = proposals;
		this.transfers = transfers;
		this.belonging = belonging;
		this.campuses = campuses;
		this.hands = hands;
		this.runtime = runtime;
		this.tasks = tasks;
		this.identity = identity;
		this.json = json;
	}

	/**
	 * Puts one proposer in the place of another, in the record, and at the campus that
	 * leads in the document that is under way, and at the draft or the appeal of a
	 * rejection.
	 * @param user of the governance office of the campus for which the one makes it
	 * @throws RefusedException if they are not, if the reason is missing, or if the other
	 * may not make this proposal
	 */
	@Transactional
	public void transfer(String number, String from, String to, String reason, String user) {
		Proposal proposal = this.proposals.get(number);
		String campus = proposal.campusOf(from);
		if (!this.belonging.isOffice(user, campus)) {
			throw new RefusedException(Reason.FORBIDDEN,
					"Only the governance office of the campus for which somebody makes a proposal puts another in their place.");
		}
		String why = WrittenReason.of(reason);
		TypedText.checkIds(from, to);
		checkCanPropose(campus, from, to);
		Proposal transferred = this.transfers.transfer(proposal, from, to, why, user);
		if (campus.equals(proposal.campus())) {
			moveTasks(transferred, from, to);
		}
	}

	/** Draft and appeal are tasks at the campus that leads. */
	private void moveTasks(Proposal transferred, String from, String to) {
		String number = transferred.number();
		this.identity.asSystem(() -> {
			List<String> instances = this.runtime.createProcessInstanceQuery()
				.processInstanceBusinessKey(number)
				.list()
				.stream()
				.map(ProcessInstance::getId)
				.toList();
			instances.forEach((instance) -> rename(instance, transferred));
			this.tasks.createTaskQuery()
				.processInstanceBusinessKey(number)
				.processDefinitionKey("prepare-proposal")
				.taskDefinitionKey("userTask_draftProposal")
				.list()
				.forEach((task) -> {
					this.hands.give(task.getId(), task.getAssignee(), transferred.lead(), null);
					this.periods.reckonInstance(task.getProcessInstanceId());
				});
			this.tasks.createTaskQuery()
				.processInstanceBusinessKey(number)
				.processDefinitionKey("appeal")
				.taskDefinitionKey("userTask_appealRejection")
				.list()
				.forEach((task) -> offer(task.getId(), from, to, transferred.onlyProposer()));
			return null;
		});
	}

	/**
	 * All proposers can appeal, and whoever takes their place; a task of the only one is
	 * the task of the next.
	 */
	private void offer(String task, String from, String to, String only) {
		this.hands.change(task, (found) -> {
			found.deleteCandidateUser(from);
			found.addCandidateUser(to);
			if (only != null) {
				found.setAssignee(only);
			}
			else if (from.equals(found.getAssignee())) {
				found.setAssignee(null);
			}
			return null;
		});
		this.hands.forget(task, from);
	}

	private void checkCanPropose(String campus, String from, String to) {
		if (to == null || to.isBlank() || !this.belonging.knows(to) || !this.belonging.campuses(to).contains(campus)
				|| !this.belonging.groups(to).contains(campus + "-faculty")) {
			throw new RefusedException(Reason.INVALID,
					"Choose somebody of the faculty of %s, by their account; '%s' is none."
						.formatted(this.campuses.get(campus).name(), (to != null) ? to : ""));
		}
		if (to.equals(from)) {
			throw new RefusedException(Reason.INVALID, "Choose somebody else than the proposer whose place they take.");
		}
		Bystanders.why(this.belonging.groups(to)).ifPresent((sentence) -> {
			throw new RefusedException(Reason.INVALID, sentence);
		});
	}

	/** Those of the campus that leads stand in the working copy of the document, too. */
	private void rename(String instance, Proposal proposal) {
		this.runtime.createVariableInstanceQuery()
			.processInstanceIdIn(instance)
			.variableName(ProposalVariables.PROPOSAL.name())
			.list()
			.stream()
			.filter((variable) -> variable.getValue() instanceof SpinJsonNode)
			.forEach((variable) -> this.runtime.setVariableLocal(variable.getExecutionId(), variable.getName(),
					ProposalVariables.PROPOSAL.engineValue(renamed(variable, proposal))));
	}

	private JsonNode renamed(VariableInstance variable, Proposal proposal) {
		try {
			ObjectNode document = (ObjectNode) this.json.readTree(variable.getValue().toString());
			ArrayNode proposers = document.putArray("proposers");
			proposal.proposersThere().forEach(proposers::add);
			return document;
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A working copy is no JSON", ex);
		}
	}

}
