package edu.suny.microcredentials.committee;

import edu.suny.microcredentials.record.Act;
import edu.suny.microcredentials.record.ActKind;
import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.record.Role;

import org.springframework.stereotype.Component;

/** What of a review goes into the governance record, act by act. */
@Component
class ReviewActs {

	private final GovernanceRecord record;

	private final RecusalRows recusals;

	ReviewActs(GovernanceRecord record, RecusalRows recusals) {
		this.record = record;
		this.recusals = recusals;
	}

	/** A body was seated: how many of it decide, who is recused, by which rules. */
	void asked(Review review) {
		this.record.append(of(ActKind.ASKED, review).with("eligible", review.eligible().size())
			.with("recused", this.recusals.of(review.id()).size())
			.with("actingBody", review.actingBody()));
		this.recusals.of(review.id()).forEach((member, reason) -> recused(review, member, reason));
	}

	/** Somebody has no part in it, by a rule or because they said so. */
	void recused(Review review, String member, String reason) {
		this.record.append(of(ActKind.RECUSED, review).by(member).as(Role.MEMBER).withConfidential("reason", reason));
	}

	/**
	 * Somebody voted. What, the row tells nobody; of a secret ballot there is nothing to
	 * tell.
	 */
	void tookPart(Review review, Acting who, Statement statement) {
		Act act = of(ActKind.TOOK_PART, review).by(who.person()).as(Role.MEMBER).actingFor(who.absent());
		this.record.append(Votes.isSecret(review) ? act : act.withConfidential("choice", statement.choice())
			.withConfidential("rationale", statement.rationale()));
	}

	/** A member took it from the consent calendar. */
	void pulled(Review review, Acting who, String reason) {
		this.record.append(of(ActKind.PULLED, review).by(who.person())
			.as(Role.MEMBER)
			.actingFor(who.absent())
			.withConfidential("reason", reason));
	}

	/** An officer decided, or the secretary wrote down what a meeting did. */
	void decided(Review review, Acting who, Statement statement, MeetingVote vote) {
		Act act = of(kind(review, vote), review).by(who.person())
			.as(Role.decidingFor(review.bodyType()))
			.actingFor(who.absent())
			.with("decision", statement.choice())
			.withConfidential("rationale", statement.rationale());
		this.record.append((vote == null) ? act
				: act.with("present", vote.present())
					.with("votesFor", vote.votesFor())
					.with("votesAgainst", vote.votesAgainst())
					.with("abstentions", vote.abstentions())
					.with("recusals", vote.recusals())
					.withConfidential("motion", vote.motion())
					.withConfidential("mover", vote.mover())
					.withConfidential("seconder", vote.seconder())
					.withConfidential("dissent", vote.dissent()));
	}

	/** Nobody answered within the time. */
	void silent(Review review) {
		this.record
			.append(of(ActKind.DECIDED, review).with("decision", "no-answer").with("outcome", review.outcome().word()));
	}

	/** The outcome, by the table, from the count. */
	void closed(Review review) {
		Act act = of(kind(review.outcome()), review).with("outcome", review.outcome().word())
			.under(review.outcomeDefinition())
			.withConfidential("changes", review.changes());
		VoteCount count = review.count();
		this.record.append((count == null) ? act : counted(act, count));
	}

	private static Act counted(Act act, VoteCount count) {
		return act.with("eligible", count.eligible())
			.with("present", count.present())
			.with("votesFor", count.votesFor())
			.with("votesAgainst", count.votesAgainst())
			.with("abstentions", count.abstentions())
			.with("recusals", count.recusals())
			.with("quorum", count.quorumMet() ? "met" : "not met")
			.with("carried", count.carried() ? "yes" : "no");
	}

	/**
	 * A body has confirmed, or refused to, what another decided for it.
	 * @param count of the vote on it
	 */
	void confirmed(Review review, boolean confirmed, Acting who, VoteCount count) {
		Act act = of(confirmed ? ActKind.CONFIRMED : ActKind.NOT_CONFIRMED, review).by(who.person())
			.as(Role.OFFICER)
			.actingFor(who.absent())
			.with("actingBody", review.actingBody());
		this.record.append((count == null) ? act : counted(act, count));
	}

	/** The body forwards it if the proposers change what it named. */
	void changesAsked(Review review) {
		this.record.append(Act.of(ActKind.CHANGES_ASKED, review.proposal()).with("body", review.body()));
	}

	/** Whoever sees whether changes were made has not found them, or asks the body. */
	void checked(Review review, String decision, String missing, Acting who, String processDefinition) {
		this.record.append(Act.of(ActKind.CHANGES_CHECKED, review.proposal())
			.by(who.person())
			.as(Role.OFFICER)
			.actingFor(who.absent())
			.with("body", review.body())
			.with("definition", processDefinition)
			.with("decision", decision)
			.withConfidential("changes", missing));
	}

	/** An earlier decision holds for this revision: by the table, or as somebody saw. */
	void stands(Review review) {
		this.record.append(of(ActKind.STANDS, review).by(review.decidedBy())
			.as((review.decidedBy() != null) ? Role.OFFICER : null)
			.actingFor(review.decidedFor())
			.under(review.outcomeDefinition()));
	}

	private static ActKind kind(Review review, MeetingVote vote) {
		if (vote != null) {
			return ActKind.RECORDED;
		}
		return review.isAssessment() ? ActKind.ASSESSED : ActKind.DECIDED;
	}

	private static ActKind kind(Outcome outcome) {
		return (outcome == Outcome.TABLED) ? ActKind.TABLED : ActKind.DECIDED;
	}

	private static Act of(ActKind kind, Review review) {
		return Act.of(kind, review.proposal())
			.with("body", review.body())
			.with("round", review.round())
			.with("revision", review.revision())
			.with("reading", review.reading())
			.with("method", review.method())
			.with("definition", review.processDefinition())
			.under(review.rulesDefinition());
	}

}
