package edu.suny.microcredentials.tracker.process;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * A task that waits for somebody.
 *
 * @param process the key of the process in which it is
 * @param key the task's id in the diagram
 * @param number the proposal's
 * @param body the body whose review this is, as its path names it; null outside a review
 * @param assignee whose it is; null while it is offered to all candidates
 * @param owner the absent member for whom they have it as deputy, or null
 * @param due by when it is asked for, or null
 */
public record OpenTask(String id, String process, String key, String name, String number, String processInstance,
		String body, String assignee, String owner, List<String> candidateUsers, List<String> candidateGroups,
		Instant since, Instant due) {

	/** Whether this person can do it. */
	public boolean isOfferedTo(String user, Collection<String> groups) {
		return (this.assignee != null) ? this.assignee.equals(user)
				: this.candidateUsers.contains(user) || this.candidateGroups.stream().anyMatch(groups::contains);
	}

	/** Whether those outside the campus may know of it. */
	public boolean isForEverybody() {
		return Journey.isForEverybody(this.process, this.key);
	}

	/** The same for those who may not know who has it. */
	public OpenTask withoutPeople() {
		return with(List.of(), this.candidateGroups);
	}

	OpenTask with(List<String> users, List<String> groups) {
		return new OpenTask(this.id, this.process, this.key, this.name, this.number, this.processInstance, this.body,
				null, null, users, groups, this.since, this.due);
	}

}
