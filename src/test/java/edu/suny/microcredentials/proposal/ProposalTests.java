package edu.suny.microcredentials.proposal;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.engine.RefusedException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static edu.suny.microcredentials.proposal.ProposalState.APPROVED;
import static edu.suny.microcredentials.proposal.ProposalState.DRAFT;
import static edu.suny.microcredentials.proposal.ProposalState.IN_REVIEW;
import static edu.suny.microcredentials.proposal.ProposalState.LAPSED;
import static edu.suny.microcredentials.proposal.ProposalState.PUBLISHED;
import static edu.suny.microcredentials.proposal.ProposalState.REJECTED;
import static edu.suny.microcredentials.proposal.ProposalState.RETURNED;
import static edu.suny.microcredentials.proposal.ProposalState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProposalTests {

	private static final Map<String, UnaryOperator<Proposal>> STEPS = Map.of("submitted",
			(proposal) -> proposal.submit(document(), List.of()), "returned", Proposal::beginNextRound,
			"given back for changes", Proposal::askForChanges, "approved", Proposal::approve, "published",
			Proposal::publish, "rejected", Proposal::reject, "withdrawn", Proposal::withdraw, "let lapse",
			Proposal::lapse, "granted an appeal", Proposal::grantAppeal);

	private static final Map<ProposalState, Map<String, ProposalState>> ALLOWED = Map.of(DRAFT,
			Map.of("submitted", IN_REVIEW, "withdrawn", WITHDRAWN, "let lapse", LAPSED), IN_REVIEW,
			Map.of("returned", RETURNED, "given back for changes", RETURNED, "approved", APPROVED, "rejected", REJECTED,
					"withdrawn", WITHDRAWN),
			RETURNED,
			Map.of("submitted", IN_REVIEW, "withdrawn", WITHDRAWN, "returned", RETURNED, "rejected", REJECTED,
					"let lapse", LAPSED),
			APPROVED, Map.of("published", PUBLISHED, "withdrawn", WITHDRAWN), PUBLISHED, Map.of(), REJECTED,
			Map.of("granted an appeal", IN_REVIEW), WITHDRAWN, Map.of(), LAPSED, Map.of());

	@TestFactory
	Stream<DynamicTest> eachStateAllowsItsStepsAndRefusesTheOthers() {
		return Stream.of(ProposalState.values())
			.flatMap((state) -> STEPS.keySet()
				.stream()
				.map((step) -> DynamicTest.dynamicTest(step + " while " + state, () -> check(state, step))));
	}

	private static void check(ProposalState state, String step) {
		Proposal proposal = in(state);
		ProposalState next = ALLOWED.get(state).get(step);
		if (next != null) {
			assertThat(STEPS.get(step).apply(proposal).state()).isEqualTo(next);
		}
		else {
			assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> STEPS.get(step).apply(proposal))
				.withMessage("Proposal lakeside-2026-0001 cannot be %s while %s", step, state);
		}
	}

	@Test
	void aReturnBeginsTheNextRoundAndASubmissionTheNextRevision() {
		Proposal second = in(IN_REVIEW).beginNextRound();

		assertThat(second.round()).isEqualTo(2);
		assertThat(second.submit(document(), List.of()).revision()).isEqualTo(second.revision() + 1);
	}

	@Test
	void theLeadStaysTheLeadWhateverTheDocumentSays() {
		ObjectNode json = (ObjectNode) document().json();
		json.putArray("proposers").add("somebody-else").add("harbor-faculty1").add("somebody-else");

		assertThat(in(DRAFT).submit(new ProposalDocument(json), List.of()).proposers())
			.containsExactly("harbor-faculty1", "somebody-else");
	}

	private static Proposal in(ProposalState state) {
		Proposal begun = Proposal.begin(ProposalNumber.of("lakeside-2026-0001"), document(), "harbor-faculty1");
		return new Proposal(begun.number(), begun.campus(), begun.title(), begun.kind(), begun.department(), state, 1,
				1, begun.begunAt(), begun.changedAt(), List.of(), List.of(Proposer.there("harbor-faculty1")), 0L);
	}

	private static ProposalDocument document() {
		return new ProposalDocument(JsonNodeFactory.instance.objectNode().put("title", "A title"));
	}

}
