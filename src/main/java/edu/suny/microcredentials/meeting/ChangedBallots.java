package edu.suny.microcredentials.meeting;

import java.util.Set;

import edu.suny.microcredentials.absence.Deputies;
import edu.suny.microcredentials.committee.Acting;
import edu.suny.microcredentials.committee.Ballot;
import edu.suny.microcredentials.committee.Statement;
import edu.suny.microcredentials.committee.Voting;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.Suspension;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Members change votes that they have cast, with what the form of a ballot asks. */
@Component
@Transactional
public class ChangedBallots {

	private static final int LONGEST = 5000;

	private static final Set<String> CHOICES = Set.of("approve", "approve-with-changes", "return", "reject", "abstain",
			"recuse");

	private final Voting voting;

	private final Deputies deputies;

	private final Suspension suspension;

	ChangedBallots(Voting voting, Deputies deputies, Suspension suspension) {
		this.voting = voting;
		this.deputies = deputies;
		this.suspension = suspension;
	}

	/**
	 * Puts another vote in the place of the one that this person cast.
	 * @throws RefusedException if they cast none, or are no longer the deputy as whom
	 * they did, it may not be changed, the vote is closed, the proposal is held, or the
	 * choice lacks what it needs
	 */
	public void change(Matter matter, String user, String choice, String rationale, String changes) {
		if (!CHOICES.contains(choice)) {
			throw new RefusedException(Reason.INVALID, "Choose how you vote now.");
		}
		this.suspension.check(matter.proposal());
		Statement statement = new Statement(choice, text(rationale), text(changes))
			.withChangesFor("approve-with-changes", "return")
			.withRationaleFor("reject");
		Ballot cast = this.voting.ballots(matter.review())
			.stream()
			.filter((ballot) -> ballot.isOf(user))
			.findFirst()
			.orElseThrow(() -> new RefusedException(Reason.CONFLICT,
					"You have not voted on “%s” yet: cast your ballot by its task.".formatted(matter.title())));
		if (!user.equals(cast.member()) && !isDeputy(user, cast.member(), matter)) {
			throw new RefusedException(Reason.FORBIDDEN,
					"You voted on “%s” as a deputy, and are not the member's deputy any more: the vote is theirs to change."
						.formatted(matter.title()));
		}
		this.voting.change(matter.review(), new Acting(cast.member(), user), statement);
	}

	private boolean isDeputy(String user, String member, Matter matter) {
		return this.deputies.of(member, matter.sitting()).filter(user::equals).isPresent();
	}

	private static String text(String typed) {
		String text = typed.strip();
		if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
			throw new RefusedException(Reason.INVALID, "Write plain text of at most %d characters.".formatted(LONGEST));
		}
		return text.isEmpty() ? null : text;
	}

}
