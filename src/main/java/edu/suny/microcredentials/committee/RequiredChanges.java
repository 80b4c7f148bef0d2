package edu.suny.microcredentials.committee;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.ProposalDocument;
import edu.suny.microcredentials.proposal.Proposals;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a body asks to be changed while it forwards a proposal, and who sees that it was.
 */
@Component
@Transactional
public class RequiredChanges {

	private static final String NOBODY = "nobody";

	private final ReviewRows rows;

	private final RecusalRows recusals;

	private final Proposals proposals;

	private final Campuses campuses;

	private final ReviewActs acts;

	RequiredChanges(ReviewRows rows, RecusalRows recusals, Proposals proposals, Campuses campuses, ReviewActs acts) {
		this.acts = acts;
		this.rows = rows;
		this.recusals = recusals;
		this.proposals = proposals;
		this.campuses = campuses;
	}

	/** chair, secretary or body; nobody where nothing has to be made or seen. */
	@Transactional(readOnly = true)
	public String verifier(long id) {
		Review review = this.rows.get(id);
		return (review.outcome() == Outcome.FORWARDED && !review.changeLines().isEmpty())
				? CommitteeRules.of(review.rules()).changesVerifiedBy() : NOBODY;
	}

	/**
	 * User ids of those who see whether they were made: the officer whom the rules name,
	 * the other one in their place, or any member who is free.
	 */
	@Transactional(readOnly = true)
	public List<String> verifiers(long id) {
		Review review = this.rows.get(id);
		List<String> officers = this.campuses.body(review.campus(), review.body())
			.map((body) -> officers(body, CommitteeRules.of(review.rules())))
			.orElse(List.of());
		return Stream.concat(officers.stream(), review.eligible().stream())
			.filter((user) -> isFree(review, user))
			.findFirst()
			.map(List::of)
			.orElse(List.of());
	}

	/**
	 * The document must change again: its proposer is told what, and by whom.
	 * @return nothing while another body has asked for changes that are not made yet
	 */
	public Optional<List<Finding>> ask(long id, List<String> missing) {
		Review review = this.rows.get(id);
		return this.proposals.askForChanges(review.proposal()).map((proposal) -> {
			this.acts.changesAsked(review);
			return findings(review, missing);
		});
	}

	/** Names of the parts that differ from the revision on which the body decided. */
	@Transactional(readOnly = true)
	public List<String> changedParts(long id) {
		Review review = this.rows.get(id);
		return this.proposals.revision(review.proposal(), review.revision())
			.map((decided) -> ProposalDocument.changedParts(decided.document(),
					this.proposals.currentRevision(review.proposal()).document()))
			.map(List::copyOf)
			.orElse(List.of());
	}

	private static List<Finding> findings(Review review, List<String> missing) {
		return (missing.isEmpty() ? review.changeLines() : missing).stream()
			.map((line) -> Finding.of(review, line))
			.toList();
	}

	/**
	 * Records that what the body decided holds for the revision with the changes.
	 * @param revision the one that they were shown
	 * @throws RefusedException if a later one has come since
	 */
	public Review verified(long id, int revision, Acting who, String processDefinition) {
		Review review = this.rows.get(id);
		Proposal proposal = this.proposals.held(review.proposal());
		if (proposal.revision() != revision) {
			throw new RefusedException(Reason.CONFLICT,
					"Revision %d has come since you were shown revision %d. Open the task anew: it lists what changed up to the new one."
						.formatted(proposal.revision(), revision));
		}
		Instant now = Instant.now();
		Review stands = this.rows.insert(new Review(0, review.proposal(), proposal.round(), revision, review.body(),
				review.bodyName(), review.bodyType(), review.faculty(), "standing", null, 0, List.of(), List.of(), now,
				null, now, null, Outcome.FORWARDED,
				"The changes that %s asked for with its decision on revision %d were made.".formatted(review.bodyName(),
						review.revision()),
				null, null, who.person(), who.absent(), null, null, decision(review), processDefinition, null, null,
				review.reading(), null, null, null, null, List.of(), null, review.partner()));
		this.acts.stands(stands);
		return stands;
	}

	/**
	 * Whoever looks has not found all of them, or leaves it to the body.
	 * @param missing what is, one a line, or null
	 */
	public void notVerified(long id, String decision, String missing, Acting who, String processDefinition) {
		this.acts.checked(this.rows.get(id), decision, missing, who, processDefinition);
	}

	/** A decision that stands itself points at the one that was made. */
	private static long decision(Review review) {
		return Objects.requireNonNullElse(review.standingOn(), review.id());
	}

	private static List<String> officers(Body body, CommitteeRules rules) {
		Stream<String> officers = "secretary".equals(rules.changesVerifiedBy())
				? Stream.of(body.secretary(), body.chair()) : Stream.of(body.chair(), body.secretary());
		return officers.filter(Objects::nonNull).toList();
	}

	private boolean isFree(Review review, String user) {
		return !this.recusals.of(review.id()).containsKey(user)
				&& !this.proposals.get(review.proposal()).isProposedBy(user);
	}

}
