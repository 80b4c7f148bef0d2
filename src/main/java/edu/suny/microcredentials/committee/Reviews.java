package edu.suny.microcredentials.committee;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.proposal.LeftReview;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.ProposalDocument;
import edu.suny.microcredentials.proposal.Proposals;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that bodies and offices said about proposals. */
@Component
@Transactional
public class Reviews {

	/** The method of an answer whether a department joins: no decision on a proposal. */
	public static final String JOINING = "joining";

	private final ReviewRows rows;

	private final Proposals proposals;

	private final Campuses campuses;

	private final ReviewActs acts;

	private final Reopenings reopenings;

	Reviews(ReviewRows rows, Proposals proposals, Campuses campuses, ReviewActs acts, Reopenings reopenings) {
		this.reopenings = reopenings;
		this.acts = acts;
		this.rows = rows;
		this.proposals = proposals;
		this.campuses = campuses;
	}

	/** All reviews of a proposal, the first first; open ones too. */
	@Transactional(readOnly = true)
	public List<Review> of(String number) {
		return this.rows.of(number);
	}

	@Transactional(readOnly = true)
	public Optional<Review> find(long id) {
		return this.rows.find(id);
	}

	/**
	 * The body that a path names for a proposal: of its campus, or of one that joined it
	 * by its whole id.
	 * @throws RefusedException if there is none of that name
	 */
	@Transactional(readOnly = true)
	public Body body(String number, String name) {
		Proposal proposal = this.proposals.get(number);
		String campus = proposal.campus();
		return this.campuses.body(campus, name)
			.or(() -> this.campuses.body(name)
				.filter((body) -> isAsked(proposal, body))
				.map((body) -> body.at(this.campuses.get(body.campus()))))
			.orElseThrow(() -> new RefusedException(Reason.CONFLICT,
					"%s has no body '%s': its governance office can register it.".formatted(campus, name)));
	}

	/** What a body decided on this proposal before, if it did. */
	@Transactional(readOnly = true)
	public EarlierDecision earlierDecision(String number, String name) {
		Body body = body(number, name);
		return lastDecision(number, body).map((review) -> earlier(number, body, review))
			.orElse(EarlierDecision.none(body));
	}

	/**
	 * Records that a body's earlier decision holds for the current revision.
	 * @param reason the sentence of the table that was asked
	 * @param standsDefinition its version and the rule that matched
	 * @throws RefusedException if the body has not forwarded the proposal before, or is
	 * to decide again
	 */
	public Review recordStanding(String number, String name, String reason, String processDefinition,
			String standsDefinition) {
		Body body = body(number, name);
		Review earlier = lastDecision(number, body).filter((review) -> mayStand(earlier(number, body, review)))
			.orElseThrow(() -> new RefusedException(Reason.CONFLICT,
					"%s has not forwarded %s before, or is to decide again: no decision of it can stand. The table that says so is %s."
						.formatted(body.name(), number, standsDefinition)));
		Proposal proposal = this.proposals.get(number);
		Instant now = Instant.now();
		return stands(new Review(0, number, proposal.round(), proposal.revision(), body.id(), body.name(),
				body.type().word(), body.faculty(), "standing", null, 0, List.of(), List.of(), now, null, now, null,
				Outcome.FORWARDED, reason, null, null, null, null, null, null, earlier.id(), processDefinition, null,
				standsDefinition, 1, null, null, null, null, List.of(), null, partner(proposal, body)));
	}

	/** Of a campus that joined, or of which a department is asked to. */
	private boolean isAsked(Proposal proposal, Body body) {
		return proposal.partners().contains(body.campus()) || this.proposals.currentRevision(proposal.number())
			.document()
			.jointDepartments()
			.stream()
			.flatMap((department) -> this.campuses.body(department).stream())
			.anyMatch((department) -> department.campus().equals(body.campus()));
	}

	/** The campus of a body where it is another than the one of the proposal's number. */
	static String partner(Proposal proposal, Body body) {
		return body.campus().equals(proposal.campus()) ? null : body.campus();
	}

	private static boolean mayStand(EarlierDecision earlier) {
		return Outcome.FORWARDED.word().equals(earlier.outcome()) && !earlier.reopened();
	}

	private Review stands(Review review) {
		Review kept = this.rows.insert(review);
		this.acts.stands(kept);
		return kept;
	}

	/** Records what one person decided for an office. */
	public Review record(OfficeDecision decision) {
		Proposal proposal = this.proposals.get(decision.number());
		Body body = body(decision.number(), decision.body());
		Statement statement = decision.statement();
		Optional<Acting> who = Optional.ofNullable(decision.who());
		List<String> members = who.map(Acting::member).map(List::of).orElse(List.of());
		Review review = this.rows.insert(new Review(0, proposal.number(), proposal.round(),
				(decision.revision() != null) ? decision.revision() : proposal.revision(), body.id(), body.name(),
				body.type().word(), body.faculty(), decision.method(), null, members.size(), members, members,
				decision.askedAt(), null, Instant.now(), statement.choice(), decision.outcome(), decision.reason(),
				statement.rationale(), statement.changes(), who.map(Acting::person).orElse(null),
				who.map(Acting::absent).orElse(null), null, null, null, decision.processDefinition(), decision.table(),
				null, 1, null, null, null, null, List.of(), null, partner(proposal, body)));
		who.ifPresentOrElse((acting) -> this.acts.decided(review, acting, statement, null),
				() -> this.acts.silent(review));
		return review;
	}

	/**
	 * Ends a review whose body gives the proposal back without deciding on it.
	 * @param request what its proposers want to change, which makes one point
	 */
	public void giveBack(long id, String request, String rationale) {
		this.rows.close(id, Outcome.RETURNED, "It was given back at the proposers' own request.", rationale,
				"At the proposers' own request: " + request.strip().replaceAll("\\s+", " "), null);
	}

	/** What the bodies and offices of a round ask the proposer to change. */
	@Transactional(readOnly = true)
	public List<Finding> findings(String number, int round) {
		return this.rows.of(number)
			.stream()
			.filter((review) -> review.round() == round && !review.isOpen())
			.flatMap((review) -> requests(review).map((request) -> Finding.of(review, request)))
			.toList();
	}

	/** A return without named changes says why at least. */
	private static Stream<String> requests(Review review) {
		if (review.outcome() == Outcome.RETURNED && review.changeLines().isEmpty()) {
			return Stream.of((review.rationale() != null) ? review.rationale() : review.reason());
		}
		return review.changeLines().stream();
	}

	@EventListener
	void closeOpenOnes(LeftReview event) {
		this.rows.closeOpenOnes(event.number(), "The proposal left review before this body decided.");
	}

	private Optional<Review> lastDecision(String number, Body body) {
		return this.rows.of(number)
			.stream()
			.filter((review) -> review.body().equals(body.id()) && !"standing".equals(review.method()))
			.filter((review) -> !JOINING.equals(review.method()))
			.filter((review) -> review.outcome() != null && review.outcome().isDecision())
			.max(Comparator.comparing(Review::id));
	}

	private EarlierDecision earlier(String number, Body body, Review review) {
		ProposalDocument then = this.proposals.revision(number, review.revision()).orElseThrow().document();
		ProposalDocument now = this.proposals.currentRevision(number).document();
		List<Review> all = this.rows.of(number);
		boolean reopened = review.isRefused()
				|| this.reopenings.of(number)
					.stream()
					.anyMatch((again) -> again.body().equals(review.body()) && again.round() >= review.round())
				|| all.stream().anyMatch((later) -> later.id() > review.id() && later.outcome() == Outcome.REPEAT);
		return new EarlierDecision(body.type().word(), otherFaculty(body, all), true, review.outcome().word(),
				ProposalDocument.changedParts(then, now), then.isForMarketNeeds() != now.isForMarketNeeds(), reopened,
				review.rulesDefinition());
	}

	/** Types of the others of its campus: of a joint proposal each campus has its own. */
	private static List<String> otherFaculty(Body body, List<Review> all) {
		int asked = all.stream()
			.filter((review) -> review.body().equals(body.id()))
			.mapToInt(Review::round)
			.max()
			.orElse(1);
		return all.stream()
			.filter((other) -> other.campus().equals(body.campus()))
			.filter((other) -> other.faculty() && !other.body().equals(body.id()) && other.round() >= asked)
			.filter((other) -> !JOINING.equals(other.method()))
			.filter((other) -> other.outcome() != null && other.outcome().isDecision() && !other.isRefused())
			.map(Review::bodyType)
			.distinct()
			.toList();
	}

}
