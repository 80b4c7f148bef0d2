package edu.suny.microcredentials.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** What the tables of the sample's campuses and of the templates must answer. */
final class CampusCases {

	private static final String LAKESIDE = "campuses/lakeside";

	private static final String HILLVIEW = "campuses/hillview";

	private static final String COUNCILS = "templates/academic-councils";

	private static final String GRADUATE = "templates/graduate-council";

	private static final String NONCREDIT = "templates/short-noncredit";

	private static final String SHORT = "{'kind': 'noncredit', 'contactHours': 15}";

	private static final String LONG = "{'kind': 'noncredit', 'contactHours': 45.5}";

	private static final String CREDIT = "{'kind': 'credit', 'level': 'undergraduate', 'contactHours': 15}";

	private final List<DecisionCase> cases = new ArrayList<>();

	private CampusCases() {
	}

	static List<DecisionCase> all() {
		CampusCases all = new CampusCases();
		all.lakeside();
		all.hillview();
		all.academicCouncils();
		all.graduateCouncil();
		all.shortNoncredit();
		return all.cases;
	}

	/** What is minor is so for both tables, or nobody would vote, or for nothing. */
	private void lakeside() {
		minor(SHORT, 1, true);
		minor("{'kind': 'noncredit', 'contactHours': 0.5, 'courses': [{'isNew': false}]}", 1, true);
		minor("{'kind': 'noncredit', 'contactHours': 15.5}", 1, false);
		minor("{'kind': 'noncredit', 'contactHours': 0}", 1, false);
		minor("{'kind': 'noncredit'}", 1, false);
		minor("{'kind': 'noncredit', 'contactHours': 12, 'courses': [{'isNew': true}]}", 1, false);
		minor(SHORT, 2, false);
		route(LAKESIDE, SHORT, "minor", Map.of("departmentReview", false, "officerReview", false, "expedited", true));
		route(LAKESIDE, LONG, "noncredit", Map.of("departmentReview", true, "officerReview", false));
		route(LAKESIDE, CREDIT, "credit", Map.of("departmentReview", true, "officerReview", true));
		route(LAKESIDE, "{'kind': 'credit', 'market': {'driven': true}}", "credit", Map.of("marketReview", true));
		route(LAKESIDE, "{}", "credit", Map.of("officerReview", true, "expedited", false));
		rules(LAKESIDE, "department", CREDIT, 1, "departmentChair", Map.of("method", "single"));
		rules(LAKESIDE, "division-council", SHORT, 1, "divisionCouncil", Map.of("method", "ballot"));
		rules(LAKESIDE, "curriculum-committee", SHORT, 1, "curriculumCommitteeMinor",
				Map.of("method", "consent", "whenPulled", "ballot", "votingDays", 5));
		rules(LAKESIDE, "curriculum-committee", SHORT, 2, "curriculumCommitteeAgain", Map.of("method", "ballot"));
		rules(LAKESIDE, "curriculum-committee", CREDIT, 1, "curriculumCommittee", Map.of("method", "ballot"));
		rules(LAKESIDE, "senate", CREDIT, 1, "senate", Map.of("method", "recorded"));
		rules(LAKESIDE, "academic-affairs", CREDIT, 1, "chiefAcademicOfficer",
				Map.of("method", "single", "standIn", "members"));
		rules(LAKESIDE, "governance-office", CREDIT, 1, "officer", Map.of("method", "single"));
		rules(LAKESIDE, "another body", CREDIT, 1, "anyOtherBody", Map.of("method", "ballot"));
	}

	private void minor(String proposal, int round, boolean minor) {
		route(LAKESIDE, proposal, round, minor ? "minor" : "noncredit", Map.of("expedited", minor));
		rules(LAKESIDE, "curriculum-committee", proposal, round,
				minor ? "curriculumCommitteeMinor" : (round == 1) ? "curriculumCommittee" : "curriculumCommitteeAgain",
				Map.of("method", minor ? "consent" : "ballot"));
	}

	private void hillview() {
		route(HILLVIEW, SHORT, "shortNoncredit", Map.of("departmentReview", false, "senateReview", false));
		route(HILLVIEW, "{'kind': 'noncredit', 'contactHours': 15.5}", "noncredit", Map.of("departmentReview", true));
		route(HILLVIEW, "{'kind': 'noncredit', 'contactHours': 45}", "noncredit", Map.of("senateReview", false));
		route(HILLVIEW, "{'kind': 'noncredit'}", "noncredit", Map.of("senateReview", false, "expedited", false));
		route(HILLVIEW, LONG, "longNoncredit", Map.of("departmentReview", true, "senateReview", true));
		route(HILLVIEW, CREDIT, "credit", Map.of("departmentReview", true, "senateReview", true));
		route(HILLVIEW, "{'market': {'driven': true}}", "credit", Map.of("senateReview", true, "marketReview", true));
		rules(HILLVIEW, "department", CREDIT, 1, "departmentChair", Map.of("method", "single"));
		rules(HILLVIEW, "curriculum-committee", CREDIT, 1, "curriculumCommittee", Map.of("votingDays", 10));
		rules(HILLVIEW, "curriculum-committee", SHORT, 1, "curriculumCommitteeNoncredit", Map.of("votingDays", 7));
		rules(HILLVIEW, "curriculum-committee", SHORT, 2, "curriculumCommitteeAgain", Map.of("votingDays", 5));
		rules(HILLVIEW, "senate", CREDIT, 1, "senate",
				Map.of("method", "recorded", "readings", 2, "readingDays", 10, "secondReading", "same"));
		rules(HILLVIEW, "senate", CREDIT, 2, "senate", Map.of("readings", 2));
		rules(HILLVIEW, "academic-affairs", CREDIT, 1, "officer", Map.of("method", "single"));
		rules(HILLVIEW, "another body", CREDIT, 1, "anyOtherBody", Map.of("method", "ballot"));
	}

	private void academicCouncils() {
		route(COUNCILS, SHORT, "shortNoncredit", Map.of("departmentReview", false, "expedited", true));
		route(COUNCILS, LONG, "usual", Map.of("departmentReview", true, "senateReview", false));
		route(COUNCILS, CREDIT, "usual", Map.of("departmentReview", true, "marketReview", false));
		route(COUNCILS, "{'market': {'driven': true}}", "usual", Map.of("marketReview", true));
		rules(COUNCILS, "department", CREDIT, 1, "departmentChair", Map.of("method", "single"));
		rules(COUNCILS, "review-committee", CREDIT, 1, "reviewCommittee", Map.of("method", "ballot", "quorum",
				"at least two thirds of the members", "substitutes", "with-vote", "votingDays", 15));
		rules(COUNCILS, "review-committee", CREDIT, 2, "reviewCommitteeAgain",
				Map.of("method", "ballot", "quorum", "at least two thirds of the members", "votingDays", 5));
		rules(COUNCILS, "senate", CREDIT, 1, "senate", Map.of("method", "recorded"));
		rules(COUNCILS, "academic-affairs", CREDIT, 1, "officer", Map.of("method", "single"));
		rules(COUNCILS, "another body", CREDIT, 1, "anyOtherBody", Map.of("method", "ballot"));
	}

	private void graduateCouncil() {
		route(GRADUATE, "{'kind': 'credit', 'level': 'graduate'}", "graduate",
				Map.of("graduateReview", true, "senateReview", true));
		route(GRADUATE, "{'kind': 'noncredit', 'level': 'graduate'}", "graduate", Map.of("graduateReview", true));
		route(GRADUATE, SHORT, "noncredit", Map.of("graduateReview", false, "senateReview", false));
		route(GRADUATE, CREDIT, "credit", Map.of("graduateReview", false, "senateReview", true));
		route(GRADUATE, "{'market': {'driven': true}}", "credit", Map.of("senateReview", true, "marketReview", true));
		rules(GRADUATE, "department", CREDIT, 1, "departmentChair", Map.of("method", "single"));
		rules(GRADUATE, "graduate-council", CREDIT, 1, "graduateCouncil", Map.of("method", "ballot"));
		rules(GRADUATE, "curriculum-committee", CREDIT, 1, "curriculumCommittee", Map.of("votingDays", 10));
		rules(GRADUATE, "curriculum-committee", CREDIT, 2, "curriculumCommitteeAgain", Map.of("votingDays", 5));
		rules(GRADUATE, "senate", CREDIT, 1, "senate", Map.of("method", "recorded", "readings", 1));
		rules(GRADUATE, "academic-affairs", CREDIT, 1, "officer", Map.of("method", "single"));
		rules(GRADUATE, "another body", CREDIT, 1, "anyOtherBody", Map.of("method", "ballot"));
	}

	private void shortNoncredit() {
		route(NONCREDIT, LONG, "longNoncredit", Map.of("departmentReview", true, "senateReview", false));
		route(NONCREDIT, "{'kind': 'noncredit', 'contactHours': 45}", "noncredit",
				Map.of("departmentReview", false, "senateReview", false, "expedited", true));
		route(NONCREDIT, "{'kind': 'noncredit'}", "noncredit", Map.of("departmentReview", false));
		route(NONCREDIT, CREDIT, "credit", Map.of("departmentReview", true, "senateReview", true));
		route(NONCREDIT, "{'market': {'driven': true}}", "credit", Map.of("senateReview", true, "marketReview", true));
		rules(NONCREDIT, "department", CREDIT, 1, "departmentChair", Map.of("method", "single"));
		rules(NONCREDIT, "curriculum-committee", SHORT, 1, "curriculumCommitteeNoncredit",
				Map.of("method", "ballot", "votingDays", 5));
		rules(NONCREDIT, "curriculum-committee", CREDIT, 1, "curriculumCommittee", Map.of("votingDays", 10));
		rules(NONCREDIT, "curriculum-committee", CREDIT, 2, "curriculumCommitteeAgain", Map.of("votingDays", 5));
		rules(NONCREDIT, "senate", CREDIT, 1, "senate", Map.of("method", "recorded"));
		rules(NONCREDIT, "academic-affairs", CREDIT, 1, "officer", Map.of("method", "single"));
		rules(NONCREDIT, "another body", CREDIT, 1, "anyOtherBody", Map.of("method", "ballot"));
	}

	private void route(String folder, String proposal, String rule, Map<String, ?> outputs) {
		route(folder, proposal, 1, rule, outputs);
	}

	private void route(String folder, String proposal, int round, String rule, Map<String, ?> outputs) {
		this.cases.add(new DecisionCase(folder + "/review-route", "%s, round %d".formatted(proposal, round),
				Map.of("proposal", DecisionCase.json(proposal), "round", round), List.of(rule), outputs));
	}

	private void rules(String folder, String type, String proposal, int round, String rule, Map<String, ?> outputs) {
		JsonNode reviewer = DecisionCase.json("{'type': '%s'}".formatted(type));
		this.cases
			.add(new DecisionCase(folder + "/committee-rules", "%s, %s, round %d".formatted(type, proposal, round),
					Map.of("reviewer", reviewer, "proposal", DecisionCase.json(proposal), "round", round),
					List.of(rule), outputs));
	}

}
