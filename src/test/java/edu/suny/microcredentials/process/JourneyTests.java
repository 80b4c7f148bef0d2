package edu.suny.microcredentials.process;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.proposal.ProposalState;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.process.Ideas;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of journeys have in common: the engine, and ways to begin. */
@GovernanceTest
abstract class JourneyTests {

	@Autowired
	ProcessEngine engine;

	@Autowired
	EngineIdentity identity;

	@Autowired
	Ideas ideas;

	@Autowired
	Proposals proposals;

	@Autowired
	Reviews reviews;

	@Autowired
	JdbcClient rows;

	@BeforeEach
	void takeEngine() {
		BpmnAwareTests.init(this.engine);
	}

	@AfterEach
	void signOut() {
		this.identity.clear();
	}

	/** An idea of the first faculty member of lakeside. */
	Journey anIdea(ObjectNode document) {
		return anIdea(document, "lakeside-faculty1");
	}

	Journey anIdea(ObjectNode document, String proposer) {
		String number = this.ideas.start(Documents.idea(document), proposer);
		return new Journey(this.engine, this.identity, number, proposer, document);
	}

	Journey aSubmittedProposal(ObjectNode document) {
		return anIdea(document).submits();
	}

	ProposalState state(Journey journey) {
		return this.proposals.get(journey.number()).state();
	}

	/** The last review of a body, named as paths name it. */
	Review review(Journey journey, String body) {
		return this.reviews.of(journey.number())
			.stream()
			.filter((review) -> review.body().endsWith("-" + body))
			.reduce((earlier, later) -> later)
			.orElseThrow(() -> new AssertionError("%s has not considered %s".formatted(body, journey.number())));
	}

	/** What was done, as the record of a proposal names it; the first first. */
	List<String> acts(Journey journey) {
		return this.rows.sql("select text::jsonb ->> 'act' from governance_record where proposal = ? order by sequence")
			.param(journey.number())
			.query(String.class)
			.list();
	}

	/** The last act of a kind in the record, with user ids in the place of pseudonyms. */
	Map<String, String> act(Journey journey, String kind) {
		return allActs(journey, kind).reduce((earlier, later) -> later).orElseThrow();
	}

	/** All acts of a kind. */
	Stream<Map<String, String>> allActs(Journey journey, String kind) {
		return this.rows.sql("""
				select sequence, member.key, coalesce(user_id, member.value) as value
				from governance_record, jsonb_each_text(text::jsonb) member
					left join record_person on pseudonym::text = member.value
				where proposal = ? and text::jsonb ->> 'act' = ? order by sequence""")
			.params(journey.number(), kind)
			.query()
			.listOfRows()
			.stream()
			.collect(Collectors.groupingBy((row) -> row.get("sequence"), TreeMap::new,
					Collectors.toMap((row) -> (String) row.get("key"), (row) -> (String) row.get("value"))))
			.values()
			.stream();
	}

	/** Who was told something of a proposal; the key says of what. */
	List<String> toldOf(Journey journey, String key) {
		return this.rows
			.sql("select distinct recipient from notice where proposal = :proposal and key like :key || '%' order by 1")
			.param("proposal", journey.number())
			.param("key", key)
			.query(String.class)
			.list();
	}

}
