package edu.suny.microcredentials.process;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.committee.Guarantees;
import edu.suny.microcredentials.engine.ModelSets;
import org.camunda.bpm.engine.RepositoryService;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * What tests of a campus's own path have in common. Its models are in force there for one
 * class, as all others know the shared ones.
 */
abstract class CampusPathTests extends JourneyTests {

	static final String[] ALL_APPROVE = { "approve", "approve", "approve", "approve", "approve" };

	static final String[] ALL_RETURN = { "return", "return", "return", "return", "return" };

	static final String[] ALL_REJECT = { "reject", "reject", "reject", "reject", "reject" };

	@Autowired
	Guarantees guarantees;

	static void putInForce(String campus, Map<String, byte[]> files, ModelSets sets, RepositoryService repository) {
		Rules.takeBack(campus, repository);
		sets.deploy(campus, files, null, "test");
	}

	/** Of the first member of the campus's faculty. */
	Journey submitted(String campus, ObjectNode document) {
		return anIdea(Documents.at(campus, document), campus + "-faculty1").submits();
	}

	/** Each member of a body of three has the same vote. */
	static Journey allVote(Journey proposal, String member, String choice) {
		return proposal.votes(member + 1, choice).votes(member + 2, choice).votes(member + 3, choice);
	}

	/** Everybody in harbor's curriculum committee, who are six. */
	static Journey wholeCommitteeVotes(Journey proposal, String... choices) {
		return proposal.committeeVotes(choices)
			.completes("two-bodies", "userTask_castBallot",
					Map.of("choice", choices[0], "rationale", choices[0].equals("approve") ? "" : "As I see it",
							"changes", choices[0].equals("return") ? "Name the prerequisites" : ""));
	}

	static ObjectNode noncredit(double contactHours) {
		return Documents.shortNoncredit().put("contactHours", contactHours);
	}

	static ObjectNode graduate() {
		return Documents.credit().put("level", "graduate");
	}

	/** It uses a course of the department of business. */
	static ObjectNode ofTwoDepartments() {
		ObjectNode document = Documents.credit();
		document.putArray("courses").addObject().put("code", "BUS 210").put("title", "A course").put("credits", 3);
		return document;
	}

	static void concurs(Journey proposal) {
		proposal.completes(proposal.member("business1"), "userTask_respondToConsultation",
				Map.of("position", "concur"));
	}

}
