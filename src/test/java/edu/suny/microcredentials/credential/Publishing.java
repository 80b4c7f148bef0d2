package edu.suny.microcredentials.credential;

import java.time.Instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.committee.Acting;
import edu.suny.microcredentials.committee.OfficeDecision;
import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.committee.Statement;
import edu.suny.microcredentials.proposal.Proposals;

/** Publishes credentials without a process, for tests of the catalogue. */
public final class Publishing {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Proposals proposals;

	private final Reviews reviews;

	private final Credentials credentials;

	public Publishing(Proposals proposals, Reviews reviews, Credentials credentials) {
		this.proposals = proposals;
		this.reviews = reviews;
		this.credentials = credentials;
	}

	/** A credential of hillview that academic affairs confirmed. */
	public Credential publish(String title) {
		return publish(document(title));
	}

	/** The same of a whole document. */
	public Credential publish(ObjectNode document) {
		String number = this.proposals.begin("hillview", document, "hillview-faculty1").number();
		this.proposals.submit(number, document, "hillview-faculty1");
		this.reviews.record(new OfficeDecision(number, "academic-affairs", "single",
				new Statement("approved", "Not for the public", null), Outcome.APPROVED, null, Instant.now(),
				Acting.self("hillview-provost"), null));
		this.proposals.approve(number);
		return this.credentials.publish(number);
	}

	/** What hillview could publish. */
	public static ObjectNode document(String title) {
		try {
			return ((ObjectNode) JSON.readTree(
					"""
							{"summary": "For those who have data.", "kind": "credit", "credits": 3,
							 "department": "hillview-department-sciences",
							 "outcomes": [{"statement": "Write a workflow", "assessment": "A grader runs it"}],
							 "disclosure": {
							   "costs": [{"type": "tuition", "amount": 471, "currency": "USD", "per": "credit", "residency": "in-state"}],
							   "financialAid": {"eligible": "within-program"},
							   "transferability": {"statement": "Transfers as an elective."},
							   "applicability": [{"award": "B.S. Biology", "awardType": "bachelor-degree", "registered": true}]}}"""))
				.put("title", title);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
