package edu.suny.microcredentials.proposal.process;

/** Where somebody reads about a task. */
public final class TaskAddress {

	/** Whoever is only asked to join a proposal sees nothing of it but this task. */
	private static final String ALONE = "userTask_joinProposal";

	private TaskAddress() {
	}

	/** Whether the step of this id is all that those see of the proposal whom it asks. */
	public static boolean isAlone(String step) {
		return ALONE.equals(step);
	}

	/** The task itself. */
	public static String of(String task) {
		return "/camunda/app/tasklist/default/#/?task=" + task;
	}

	/** The page of its proposal, or the task where its people do not see that page. */
	public static String ofProposal(String number, String task, String step) {
		return isAlone(step) ? of(task) : "/proposals/" + number;
	}

}
