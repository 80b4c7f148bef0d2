package edu.suny.microcredentials.committee.process;

import java.util.List;
import java.util.Optional;

import edu.suny.microcredentials.committee.Voting;
import edu.suny.microcredentials.engine.EngineIdentity;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Withdraws the open ballots of those who have left their body: the vote goes on among
 * those who are left, and may be settled by that.
 */
@Component
public class DepartedMembers {

	private static final Logger LOG = LoggerFactory.getLogger(DepartedMembers.class);

	private final TaskService tasks;

	private final Voting voting;

	private final Roster roster;

	private final EngineIdentity caller;

	private final TransactionTemplate each;

	DepartedMembers(@Lazy TaskService tasks, Voting voting, Roster roster, EngineIdentity caller,
			PlatformTransactionManager transactions) {
		this.each = new TransactionTemplate(transactions);
		this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.tasks = tasks;
		this.voting = voting;
		this.roster = roster;
		this.caller = caller;
	}

	/** Of all votes under way at a campus. */
	public void withdraw(String campus) {
		this.caller.asSystem(() -> {
			this.tasks.createTaskQuery()
				.tenantIdIn(campus)
				.processDefinitionKey("committee-review")
				.taskDefinitionKey("userTask_castBallot")
				.active()
				.list()
				.forEach(this::withdrawAlone);
			return null;
		});
	}

	/** One that fails does not keep the others. */
	private void withdrawAlone(Task ballot) {
		try {
			this.each.executeWithoutResult((status) -> withdraw(ballot));
		}
		catch (RuntimeException ex) {
			LOG.error("The ballot {} of a member who left could not be withdrawn", ballot.getId(), ex);
		}
	}

	private void withdraw(Task ballot) {
		String member = Optional.ofNullable(ballot.getOwner()).orElse(ballot.getAssignee());
		long review = (Long) this.tasks.getVariable(ballot.getId(), ReviewVariables.REVIEW.name());
		List<String> members = this.roster.sitting(review);
		if (!members.contains(member)) {
			this.voting.rosterChanged(review, members);
			this.tasks.complete(ballot.getId());
		}
	}

}
