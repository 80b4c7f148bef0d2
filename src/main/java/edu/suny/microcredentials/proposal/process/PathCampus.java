package edu.suny.microcredentials.proposal.process;

import java.util.Optional;

import edu.suny.microcredentials.proposal.ProposalNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * The campus on whose path something is: that of the instance. It is the one of the
 * proposal's number unless several campuses govern the proposal.
 */
public final class PathCampus {

	private PathCampus() {
	}

	public static String of(DelegateExecution execution) {
		return Optional.ofNullable(execution.getTenantId()).orElseGet(() -> leading(execution));
	}

	/** Whose task it is; that of a proposer is the leading campus's. */
	public static String of(DelegateTask task) {
		return Optional.ofNullable(task.getTenantId()).orElseGet(() -> leading(task.getExecution()));
	}

	/**
	 * A body as the path of a campus names it, so that everybody knows which is meant: on
	 * the path of another campus than the leading one by its whole id.
	 */
	public static String body(DelegateExecution execution, String name) {
		return body(execution.getProcessBusinessKey(), of(execution), name);
	}

	/** The same of what is on the path of this campus; null for none. */
	public static String body(String number, String campus, String name) {
		boolean plain = name == null || campus == null || campus.equals(ProposalNumber.of(number).campus());
		return (plain || name.startsWith(campus + "-")) ? name : campus + "-" + name;
	}

	private static String leading(DelegateExecution execution) {
		return ProposalNumber.of(execution.getProcessBusinessKey()).campus();
	}

}
