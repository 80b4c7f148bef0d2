package edu.suny.microcredentials.appeal.process;

import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import edu.suny.microcredentials.appeal.Appeals;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.engine.TypedText;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** Says who rejected a proposal, and why. */
@PublishedToModels("describeRejection")
class DescribeRejectionDelegate implements JavaDelegate {

	private final Rejections rejections;

	private final Appeals appeals;

	DescribeRejectionDelegate(Rejections rejections, Appeals appeals) {
		this.rejections = rejections;
		this.appeals = appeals;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String number = NUMBER.in(execution);
		Optional<Review> review = this.rejections.last(number);
		AppealVariables.REJECTION.set(execution,
				JsonNodeFactory.instance.objectNode()
					.put("type", review.map(Review::bodyType).orElse(""))
					.put("name", review.map(Review::bodyName).orElse("Faculty governance"))
					.put("reasons", review.map(Review::rationale).map(TypedText::inForm).orElse(null))
					.put("appeals", this.appeals.granted(number)));
	}

}
