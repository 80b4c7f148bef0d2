package edu.suny.microcredentials.notice.process;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.Hands;
import edu.suny.microcredentials.notice.NewNotice;
import edu.suny.microcredentials.page.Words;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.ProposalState;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.process.PathCampus;
import edu.suny.microcredentials.proposal.process.ProposalVariables;
import edu.suny.microcredentials.proposal.process.TaskAddress;
import edu.suny.microcredentials.proposal.process.TaskNames;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.stereotype.Component;

/** What a task has to say to whom. */
@Component
class TaskNews {

	private final Proposals proposals;

	private final Campuses campuses;

	private final Belonging belonging;

	private final Hands hands;

	private final Words words;

	TaskNews(Proposals proposals, Campuses campuses, Belonging belonging, Hands hands, Words words) {
		this.proposals = proposals;
		this.campuses = campuses;
		this.belonging = belonging;
		this.hands = hands;
		this.words = words;
	}

	/** One notice each; none where the task is about no proposal. */
	List<NewNotice> of(DelegateTask task) {
		return Optional.ofNullable(task.getExecution().getProcessBusinessKey())
			.flatMap(this.proposals::find)
			.map((proposal) -> isReturn(task, proposal) ? returned(task, proposal) : asked(task, proposal))
			.orElse(List.of());
	}

	static boolean isDraft(DelegateTask task) {
		return "userTask_draftProposal".equals(task.getTaskDefinitionKey());
	}

	private static boolean isReturn(DelegateTask task, Proposal proposal) {
		return isDraft(task) && proposal.state() == ProposalState.RETURNED;
	}

	private List<NewNotice> asked(DelegateTask task, Proposal proposal) {
		String step = TaskNames.step(task.getName(), proposal.number());
		String subject = "You have a task: %s (%s)".formatted(step, proposal.number());
		String text = "“%s” (%s) waits for you: %s.%s".formatted(proposal.title(), proposal.number(), step, due(task));
		return people(task).stream()
			.map((user) -> new NewNotice(user, key(task, proposal), "task", PathCampus.of(task), proposal.number(),
					subject, text, path(task)))
			.toList();
	}

	/**
	 * Whoever was told of a rejection knows that they can appeal it; who makes the
	 * proposal since then does not.
	 */
	private static String key(DelegateTask task, Proposal proposal) {
		return "userTask_appealRejection".equals(task.getTaskDefinitionKey()) ? DecisionNews.key(proposal)
				: "task:" + task.getId();
	}

	private String due(DelegateTask task) {
		return (task.getDueDate() != null)
				? "\nIt is due by %s.".formatted(
						this.words.time(task.getDueDate().toInstant(), this.campuses.get(PathCampus.of(task)).zone()))
				: "";
	}

	/** Whose it is, or all who may take it. */
	private Set<String> people(DelegateTask task) {
		if (task.getAssignee() != null) {
			return Set.of(task.getAssignee());
		}
		Set<String> users = new LinkedHashSet<>();
		task.getCandidates().forEach((link) -> {
			if (link.getUserId() != null) {
				users.add(link.getUserId());
			}
			if (link.getGroupId() != null) {
				users.addAll(this.belonging.members(link.getGroupId()));
			}
		});
		users.removeIf((user) -> this.hands.refusal(task, user).isPresent());
		return users;
	}

	/**
	 * All who make it learn what must change; the first of them has the task. Each return
	 * is a preparation of its own, however often its draft is saved.
	 */
	private List<NewNotice> returned(DelegateTask task, Proposal proposal) {
		String subject = "Returned to you: %s (%s)".formatted(proposal.title(), proposal.number());
		String text = "“%s” (%s) was returned to you.%s".formatted(proposal.title(), proposal.number(), changes(task));
		return proposal.proposers()
			.stream()
			.map((user) -> new NewNotice(user, "returned:" + task.getProcessInstanceId(), "returned", proposal.campus(),
					proposal.number(), subject, text,
					user.equals(task.getAssignee()) ? path(task) : "/proposals/" + proposal.number()))
			.toList();
	}

	private static String changes(DelegateTask task) {
		String lines = ProposalVariables.FINDINGS.find(task)
			.map((findings) -> StreamSupport.stream(findings.spliterator(), false)
				.map((finding) -> "\n- " + finding.path("message").asText())
				.collect(Collectors.joining()))
			.orElse("");
		return lines.isEmpty() ? "" : "\nWhat must change:" + lines;
	}

	private static String path(DelegateTask task) {
		return TaskAddress.of(task.getId());
	}

}
