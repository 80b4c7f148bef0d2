package edu.suny.microcredentials.askback.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import edu.suny.microcredentials.askback.Request;
import edu.suny.microcredentials.askback.Requests;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.committee.process.ReviewVariables;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.TypedText;
import edu.suny.microcredentials.engine.WrittenReason;
import edu.suny.microcredentials.hold.Hold;
import edu.suny.microcredentials.hold.Holds;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.ProposalState;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.process.TaskNames;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets proposers ask the bodies that consider their proposal to give it back. */
@Component
public class AskingBack {

	private static final String MESSAGE = "proposal-asked-back";

	private final Requests requests;

	private final Proposals proposals;

	private final Reviews reviews;

	private final Holds holds;

	private final Belonging belonging;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final EngineIdentity identity;

	AskingBack(Requests requests, Proposals proposals, Reviews reviews, Holds holds, Belonging belonging,
			@Lazy RuntimeService runtime, @Lazy TaskService tasks, EngineIdentity identity) {
		this.requests = requests;
		this.proposals = proposals;
		this.reviews = reviews;
		this.holds = holds;
		this.belonging = belonging;
		this.runtime = runtime;
		this.tasks = tasks;
		this.identity = identity;
	}

	/**
	 * Asks each body that considers the proposal now and can be asked.
	 * @return what was asked
	 * @throws RefusedException if the user does not make it, gives no reason, or if there
	 * is nobody to ask
	 */
	@Transactional
	public List<Request> ask(String number, String reason, String user) {
		Proposal proposal = this.proposals.get(number);
		if (!proposal.isProposedBy(user)) {
			throw new RefusedException(Reason.FORBIDDEN,
					"Only those who make proposal %s ask for it back.".formatted(number));
		}
		String why = WrittenReason.of(reason);
		whyNot(number).ifPresent((sentence) -> {
			throw new RefusedException(Reason.CONFLICT, sentence);
		});
		List<Review> asked = askable(number);
		asked.forEach((review) -> ask(review, why, user));
		return asked.stream().map((review) -> this.requests.get(review.id())).toList();
	}

	/** Names of the bodies that would be asked, unless {@link #whyNot} says otherwise. */
	@Transactional(readOnly = true)
	public List<String> bodies(String number) {
		return askable(number).stream().map(Review::bodyName).toList();
	}

	/** Why nobody can be asked for it now. */
	@Transactional(readOnly = true)
	public Optional<String> whyNot(String number) {
		Proposal proposal = this.proposals.get(number);
		if (proposal.state() == ProposalState.DRAFT || proposal.state() == ProposalState.RETURNED) {
			return Optional.of("Proposal %s is with you: correct it in its draft.".formatted(number));
		}
		if (proposal.state() != ProposalState.IN_REVIEW) {
			return Optional.of("Proposal %s cannot be asked back while %s.".formatted(number, proposal.state()));
		}
		Optional<Hold> hold = this.holds.open(number);
		if (hold.isPresent()) {
			return Optional.of("Proposal %s is held until %s. Ask for it back when it goes on.".formatted(number,
					hold.get().last()));
		}
		List<Review> considering = considering(number);
		if (considering.isEmpty()) {
			return Optional.of(whoHasIt(number));
		}
		List<Optional<String>> obstacles = considering.stream().map(this::whyNot).toList();
		return obstacles.stream().allMatch(Optional::isPresent) ? obstacles.get(0) : Optional.empty();
	}

	private void ask(Review review, String reason, String user) {
		this.requests.ask(review, reason, user);
		var asked = JsonNodeFactory.instance.objectNode()
			.put("by", this.belonging.name(user))
			.put("reason", TypedText.inForm(reason));
		try {
			this.identity.asSystem(() -> this.runtime.createMessageCorrelation(MESSAGE)
				.processInstanceBusinessKey(review.proposal())
				.processInstanceVariableEquals(ReviewVariables.REVIEW.name(), review.id())
				.setVariablesToTriggeredScope(Map.of(RequestVariables.ASKED_BACK.name(),
						RequestVariables.ASKED_BACK.engineValue(asked), RequestVariables.ANSWER.name(), ""))
				.correlateWithResult());
		}
		catch (MismatchingMessageCorrelationException ex) {
			throw new RefusedException(Reason.CONFLICT,
					"%s has just decided, or took up proposal %s before proposals could be asked back: wait for its decision."
						.formatted(review.bodyName(), review.proposal()));
		}
	}

	private List<Review> askable(String number) {
		return considering(number).stream().filter((review) -> whyNot(review).isEmpty()).toList();
	}

	/** Those that have it before them and have not decided. */
	private List<Review> considering(String number) {
		return this.reviews.of(number).stream().filter(Review::isUndecided).toList();
	}

	private Optional<String> whyNot(Review review) {
		return this.requests.of(review.proposal())
			.stream()
			.filter((request) -> request.body().equals(review.body()) && request.round() == review.round())
			.flatMap((request) -> whyNot(request).stream())
			.findFirst();
	}

	private static Optional<String> whyNot(Request request) {
		if (request.isOpen()) {
			return Optional
				.of("%s has been asked for it already and has not answered yet.".formatted(request.bodyName()));
		}
		return request.isRefused() ? Optional
			.of("%s has refused in this round to give it back, and is not asked twice.".formatted(request.bodyName()))
				: Optional.empty();
	}

	private String whoHasIt(String number) {
		String steps = this.identity
			.asSystem(() -> this.tasks.createTaskQuery().processInstanceBusinessKey(number).list())
			.stream()
			.map((task) -> "“%s”".formatted(TaskNames.step(task.getName(), number)))
			.distinct()
			.sorted()
			.collect(Collectors.joining(", "));
		return "No body considers proposal %s now: it waits for %s. Write in its conversation what you would correct: whoever has it next can return it."
			.formatted(number, steps.isEmpty() ? "its next reading" : steps);
	}

}
