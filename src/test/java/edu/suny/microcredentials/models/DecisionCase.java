package edu.suny.microcredentials.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a table must answer to certain variables.
 *
 * @param rules the ids of all rules that match
 * @param outputs of the first of them; those that matter
 */
record DecisionCase(String table, String name, Map<String, ?> variables, List<String> rules, Map<String, ?> outputs) {

	private static final ObjectMapper JSON = new ObjectMapper();

	static List<DecisionCase> all() {
		List<DecisionCase> cases = new ArrayList<>();
		submissionReadiness(cases);
		reviewRoute(cases);
		decisionStands(cases);
		assessmentStands(cases);
		committeeRules(cases);
		ballotOutcome(cases);
		marketEvidence(cases);
		consultationRules(cases);
		lapseRules(cases);
		appealRules(cases);
		cases.addAll(CampusCases.all());
		return cases;
	}

	/** A proposal with all that is needed before review. */
	static ObjectNode ready() {
		try {
			return (ObjectNode) JSON.readTree(DecisionCase.class.getResource("/decision-case.json"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static JsonNode json(String text) {
		try {
			return JSON.readTree(text.replace('\'', '"'));
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void submissionReadiness(List<DecisionCase> cases) {
		Proposals table = new Proposals(cases, "submission-readiness");
		table.with("all that is needed", (it) -> {
		});
		table.with("a title of 3 characters", (it) -> it.put("title", "Nut"));
		table.with("a title of 2 characters", (it) -> it.put("title", "Nu"), "noTitle");
		table.without("title", "noTitle");
		table.with("a summary of 15 characters", (it) -> it.put("summary", "x".repeat(15)));
		table.with("a summary of 14 characters", (it) -> it.put("summary", "x".repeat(14)), "noSummary");
		table.without("summary", "noSummary");
		table.without("kind", "noKind");
		table.without("form", "noForm");
		table.without("level", "noLevel");
		table.without("delivery", "noDelivery");
		table.without("purpose", "noPurpose");
		table.with("no purpose ticked", (it) -> it.putArray("purpose"), "noPurpose");
		table.without("department", "noDepartment");
		table.without("contact", "noContact");
		table.without("audience", "noAudience");
		table.without("language", "noLanguage");
		table.without("outcomes", "noOutcome");
		table.with("an empty list of outcomes", (it) -> it.putArray("outcomes"), "noOutcome");
		table.with("an outcome without assessment", (it) -> row(it, "/outcomes", 1).remove("assessment"),
				"outcomeWithoutAssessment");
		table.with("an outcome without statement", (it) -> row(it, "/outcomes", 0).remove("statement"),
				"outcomeWithoutAssessment");
		table.with("evidence of one outcome of two", (it) -> row(it, "/outcomes", 1).remove("evidence"));
		table.with("evidence of no outcome", (it) -> {
			row(it, "/outcomes", 0).remove("evidence");
			row(it, "/outcomes", 1).remove("evidence");
		}, "noEvidenceOfOutcomes");
		table.without("credits", "noCredits");
		table.with("0 credits", (it) -> it.put("credits", 0), "noCredits");
		table.with("half a credit", (it) -> it.put("credits", 0.5));
		table.without("courses", "noCourses");
		table.with("noncredit without credits and courses",
				(it) -> it.put("kind", "noncredit").put("contactHours", 0.5).remove(List.of("credits", "courses")));
		table.with("noncredit without hours", (it) -> it.put("kind", "noncredit").remove("contactHours"),
				"noContactHours");
		table.with("noncredit of 0 hours", (it) -> it.put("kind", "noncredit").put("contactHours", 0),
				"noContactHours");
		table.with("a course without title", (it) -> row(it, "/courses", 0).remove("title"), "courseIncomplete");
		table.without("disclosure", "noCosts", "noFinancialAid", "noTransferability", "noApplicability");
		table.with("no costs", (it) -> it.withObject("/disclosure").remove("costs"), "noCosts");
		table.with("a cost of 0", (it) -> row(it, "/disclosure/costs", 0).put("amount", 0));
		for (String member : List.of("type", "amount", "currency", "per", "residency")) {
			table.with("a cost without " + member, (it) -> row(it, "/disclosure/costs", 0).remove(member),
					"costIncomplete");
		}
		table.with("no word on aid", (it) -> it.withObject("/disclosure").remove("financialAid"), "noFinancialAid");
		table.with("aid of no kind", (it) -> it.withObject("/disclosure/financialAid").put("eligible", "yes"),
				"aidWithoutKind");
		table.with("aid of a kind",
				(it) -> it.withObject("/disclosure/financialAid").put("eligible", "yes").putArray("types").add("wioa"));
		table.with("no word on transfer", (it) -> it.withObject("/disclosure/transferability").remove("statement"),
				"noTransferability");
		table.with("an agreement with nobody",
				(it) -> it.withObject("/disclosure/transferability")
					.putArray("agreements")
					.addObject()
					.put("credits", 3),
				"agreementWithoutInstitution");
		table.with("no award", (it) -> it.withObject("/disclosure").putArray("applicability"), "noApplicability");
		table.with("an award without type", (it) -> row(it, "/disclosure/applicability", 0).remove("awardType"),
				"awardIncomplete");
		table.without("portability", "noPortability");
		table.with("recognized by nobody", (it) -> it.withObject("/industry").put("recognized", true),
				"recognizedByNobody");
		table.with("recognized without evidence",
				(it) -> it.withObject("/industry")
					.put("recognized", true)
					.putArray("recognizedBy")
					.addObject()
					.put("name", "A board"),
				"recognitionWithoutEvidence");
		table.without("market");
		table.with("driven by a market without any data", (it) -> it.set("market", json("{'driven': true}")),
				"noOccupation", "noEvidence", "noRegion");
		table.with("an occupation without code", (it) -> row(it, "/market/occupations", 0).remove("soc"),
				"occupationIncomplete");
		table.with("data without being driven by a market",
				(it) -> it.set("market", json("{'driven': false, 'occupations': [{'title': 'Cook'}]}")));
		cases.add(new DecisionCase("submission-readiness", "nothing at all", Map.of("proposal", json("{}")),
				List.of("noTitle", "noSummary", "noKind", "noForm", "noLevel", "noDelivery", "noPurpose",
						"noDepartment", "noContact", "noAudience", "noLanguage", "noOutcome", "noCosts",
						"noFinancialAid", "noTransferability", "noApplicability", "noPortability"),
				Map.of("part", "title")));
	}

	private static void reviewRoute(List<DecisionCase> cases) {
		route(cases, "{'kind': 'noncredit', 'contactHours': 0.5}", "shortNoncredit", "expedited", true);
		route(cases, "{'kind': 'noncredit', 'contactHours': 15}", "shortNoncredit", "departmentReview", false);
		route(cases, "{'kind': 'noncredit', 'contactHours': 15.5}", "noncredit", "departmentReview", true);
		route(cases, "{'kind': 'noncredit', 'contactHours': 0}", "noncredit", "senateReview", false);
		route(cases, "{'kind': 'noncredit'}", "noncredit", "marketReview", false);
		route(cases, "{'kind': 'noncredit', 'market': {'driven': true}}", "noncredit", "marketReview", true);
		route(cases, "{'kind': 'credit', 'level': 'graduate'}", "graduate", "senateReview", true);
		route(cases, "{'kind': 'credit', 'courses': [{'isNew': false}, {'isNew': true}]}", "newCourses", "senateReview",
				true);
		route(cases, "{'kind': 'credit', 'courses': [{'isNew': false}, {}]}", "credit", "senateReview", true);
		route(cases, "{'kind': 'credit', 'market': {'driven': true}}", "credit", "marketReview", true);
		route(cases, "{}", "credit", "expedited", false);
	}

	private static void route(List<DecisionCase> cases, String proposal, String rule, String output, Object value) {
		cases.add(new DecisionCase("review-route", proposal, Map.of("proposal", json(proposal)), List.of(rule),
				Map.of(output, value)));
	}

	/** Whose matter each part is, is held by {@link WhoseMatterTests}. */
	private static void decisionStands(List<DecisionCase> cases) {
		stands(cases, "{}", "notYetDecided", false);
		stands(cases, "{'decided': false, 'changedParts': []}", "notYetDecided", false);
		stands(cases, "{'decided': true, 'outcome': 'returned', 'changedParts': []}", "didNotForward", false);
		stands(cases, "{'decided': true, 'outcome': 'rejected', 'changedParts': []}", "didNotForward", false);
		stands(cases, earlier("senate", "'reopened': true, 'changedParts': []"), "reopened", false);
		stands(cases, earlier("senate", "'changedParts': ['title', 'contact']"), "substanceChanged", false);
		stands(cases, earlier("senate", "'needChanged': true, 'changedParts': ['market']"), "needChanged", false);
		stands(cases, earlier("senate", "'needChanged': false, 'changedParts': ['market']"), "itsMatterUnchanged",
				true);
		stands(cases, earlier("department", "'changedParts': ['disclosure.transferability', 'contact']"),
				"recognitionChanged", false);
		stands(cases, earlier("a new one", "'changedParts': ['delivery']"), "teachingChanged", false);
		stands(cases, earlier("senate", "'otherFaculty': ['executive-committee'], 'changedParts': ['delivery']"),
				"teachingWithoutOthers", false);
		stands(cases, earlier("a new one", "'changedParts': ['disclosure.costs']"), "costsChanged", false);
		stands(cases,
				earlier("department", "'otherFaculty': ['division-council'], 'changedParts': ['disclosure.costs']"),
				"costsWithoutOthers", false);
		stands(cases, earlier("senate", "'otherFaculty': ['department'], 'changedParts': ['delivery']"),
				"itsMatterUnchanged", true);
		stands(cases, earlier("department", "'otherFaculty': ['senate'], 'changedParts': ['disclosure.costs']"),
				"itsMatterUnchanged", true);
		stands(cases, earlier("market-analysts", "'changedParts': ['market']"), "marketDataChanged", false);
		stands(cases, earlier("senate", "'changedParts': []"), "nothingChanged", true);
		stands(cases, earlier("senate", "'changedParts': ['contact', 'a part that no row knows']"),
				"somethingElseChanged", false);
		stands(cases, "{'decided': true, 'outcome': 'forwarded', 'changedParts': ['delivery']}", "teachingChanged",
				false);
		stands(cases, "{'decided': true, 'outcome': 'forwarded'}", "somethingElseChanged", false);
	}

	private static void assessmentStands(List<DecisionCase> cases) {
		assessment(cases, "{}", 0, "notYetAssessed", false);
		assessment(cases, "{'decided': true, 'outcome': 'returned', 'changedParts': []}", 1, "didNotForward", false);
		assessment(cases, earlier("market-analysts", "'reopened': true, 'changedParts': []"), 1, "reopened", false);
		assessment(cases, earlier("market-analysts", "'changedParts': ['contact', 'market']"), 1, "evidenceChanged",
				false);
		assessment(cases, earlier("market-analysts", "'changedParts': ['contact']"), 0, "evidenceFallsShort", false);
		assessment(cases, earlier("market-analysts", "'changedParts': ['contact']"), 1, "evidenceUnchanged", true);
		assessment(cases, earlier("market-analysts", "'changedParts': []"), 2, "evidenceUnchanged", true);
		assessment(cases, earlier("market-analysts", "'changedParts': ['a part that no row knows']"), 1,
				"somethingElseChanged", false);
	}

	/** One thing falls short today. */
	private static void assessment(List<DecisionCase> cases, String earlier, int then, String rule, boolean stands) {
		cases.add(
				new DecisionCase("assessment-stands", "%s, where %d fell short then".formatted(earlier, then),
						Map.of("earlier", json(earlier), "shortcomings",
								json("[{'message': 'The figures are of 2019.'}]"), "shortcomingsThen", then),
						List.of(rule), Map.of("stands", stands)));
	}

	/** It forwarded the proposal. */
	private static String earlier(String body, String more) {
		return "{'bodyType': '%s', 'decided': true, 'outcome': 'forwarded', %s}".formatted(body, more);
	}

	private static void stands(List<DecisionCase> cases, String earlier, String rule, boolean stands) {
		cases.add(new DecisionCase("decision-stands", earlier, Map.of("earlier", json(earlier)), List.of(rule),
				Map.of("stands", stands)));
	}

	private static void committeeRules(List<DecisionCase> cases) {
		rules(cases, "department", "credit", 1, "departmentChair", Map.of("method", "single"));
		rules(cases, "division-council", "credit", 1, "divisionCouncil", Map.of("method", "ballot"));
		rules(cases, "curriculum-committee", "credit", 1, "curriculumCommittee",
				Map.of("method", "ballot", "votingDays", 10, "quorum", "more than half of the members", "threshold",
						"more than half of the votes cast"));
		rules(cases, "curriculum-committee", "noncredit", 1, "curriculumCommitteeNoncredit", Map.of("votingDays", 7));
		rules(cases, "curriculum-committee", "noncredit", 2, "curriculumCommitteeAgain", Map.of("votingDays", 5));
		rules(cases, "curriculum-committee", "credit", 3, "curriculumCommitteeAgain", Map.of("votingDays", 5));
		rules(cases, "senate", "credit", 1, "senate", Map.of("method", "recorded", "chairVotes", "tie",
				"earlierDeciders", "may-decide", "deputies", "allowed"));
		rules(cases, "academic-affairs", "credit", 1, "officer", Map.of("method", "single"));
		rules(cases, "a body of one's own", "credit", 1, "anyOtherBody",
				Map.of("method", "ballot", "quorum", "more than half of the members", "threshold",
						"more than half of the votes cast", "ballot", "open", "changeable", false, "betweenMeetings",
						""));
	}

	private static void rules(List<DecisionCase> cases, String type, String kind, int round, String rule,
			Map<String, ?> outputs) {
		ObjectNode reviewer = JSON.createObjectNode().put("type", type).put("members", 5).put("faculty", true);
		ObjectNode proposal = JSON.createObjectNode().put("kind", kind);
		cases.add(new DecisionCase("committee-rules", "%s, %s, round %d".formatted(type, kind, round),
				Map.of("reviewer", reviewer, "proposal", proposal, "round", round), List.of(rule), outputs));
	}

	private static void ballotOutcome(List<DecisionCase> cases) {
		Counts table = new Counts(cases);
		for (String method : List.of("single", "recorded")) {
			table.motion(method, "forwarded", true, true, "motionToForwardCarried", "forwarded");
			table.motion(method, "returned", true, true, "motionToReturnCarried", "returned");
			table.motion(method, "rejected", true, true, "motionToRejectCarried", "rejected");
			table.motion(method, "tabled", true, true, "motionToTableCarried", "tabled");
			table.motion(method, "forwarded", true, false, "motionToForwardFailed", "returned");
			table.motion(method, "rejected", true, false, "otherMotionFailed", "tabled");
			table.motion(method, "forwarded", false, true, "noQuorum", "noQuorum");
			table.motion(method, "no decision that is known", true, true, "returns", "returned");
			table.readAgain(method, "forwarded", "motionCarriedAtFirstReading", "secondReading");
			table.readAgain(method, "returned", "motionToReturnCarried", "returned");
			table.tabledTooOften(method, "tabled", true, "returned", "tabledTooOftenReturned", "returned");
			table.tabledTooOften(method, "tabled", true, "rejected", "tabledTooOftenRejected", "rejected");
			table.tabledTooOften(method, "tabled", true, "", "tabledTooOftenReturned", "returned");
			table.tabledTooOften(method, "rejected", false, "rejected", "otherMotionFailedTooOftenRejected",
					"rejected");
			table.tabledTooOften(method, "returned", false, "returned", "otherMotionFailedTooOftenReturned",
					"returned");
			table.tabledTooOften(method, "tabled", false, "", "otherMotionFailedTooOftenReturned", "returned");
			table.tabledTooOften(method, "forwarded", false, "rejected", "motionToForwardFailed", "returned");
			table.silence(method, "forwarded", "silenceForwards", "forwarded");
			table.silence(method, "returned", "silenceReturns", "returned");
			table.silence(method, "waits", "noQuorum", "noQuorum");
		}
		table.ballot(3, 0, 0, true, true, "ballotCarried", "forwarded");
		table.ballot(3, 0, 0, false, true, "noQuorum", "noQuorum");
		table.ballot(1, 1, 2, true, false, "ballotRejects", "rejected");
		table.ballot(1, 2, 2, true, false, "returns", "returned");
		table.ballot(1, 2, 1, true, false, "returns", "returned");
		table.ballot(0, 0, 0, true, false, "returns", "returned");
		table.readAgain("ballot", null, "ballotCarriedAtFirstReading", "secondReading");
		table.readAgain("consent", null, "consentAtFirstReading", "secondReading");
		table.motion("consent", null, true, true, "consent", "forwarded");
		cases.add(new DecisionCase("ballot-outcome", "no count", Map.of("count", json("{}"), "rules", json("{}")),
				List.of("noQuorum"), Map.of("outcome", "noQuorum")));
	}

	private static void consultationRules(List<DecisionCase> cases) {
		consultation(cases, "department", "noncredit", "referred", "referral", 10, "waits", 0);
		consultation(cases, "person", "credit", "added", "addedPerson", 5);
		consultation(cases, "department", "noncredit", "added", "addedBody", 10);
		consultation(cases, "senate", "credit", "added", "addedBody", 10);
		consultation(cases, "department", "noncredit", "affected", "noncreditCourses", 5);
		consultation(cases, "department", "credit", "affected", "affectedDepartment", 10);
		consultation(cases, "senate", "credit", "affected", "anybodyElse", 10);
	}

	private static void consultation(List<DecisionCase> cases, String type, String kind, String why, String rule,
			int days) {
		consultation(cases, type, kind, why, rule, days, "concurrence", 1);
	}

	private static void consultation(List<DecisionCase> cases, String type, String kind, String why, String rule,
			int days, String silence, int answers) {
		ObjectNode consulted = JSON.createObjectNode().put("type", type).put("why", why);
		ObjectNode proposal = JSON.createObjectNode().put("kind", kind);
		cases.add(new DecisionCase("consultation-rules", "%s, %s, %s".formatted(type, kind, why),
				Map.of("consulted", consulted, "proposal", proposal), List.of(rule),
				Map.of("consulted", true, "days", days, "silence", silence, "answers", answers)));
	}

	private static void appealRules(List<DecisionCase> cases) {
		appeal(cases, "department", 0, "usual", 20, "senate");
		appeal(cases, "academic-affairs", 0, "usual", 20, "senate");
		appeal(cases, "", 0, "usual", 20, "senate");
		appeal(cases, "senate", 0, "rejectedBySenate", 20, "academic-affairs");
		appeal(cases, "senate", 1, "heardBefore", 0, "");
		appeal(cases, "department", 2, "heardBefore", 0, "");
		appeal(cases, "department", 0, 0, "noAppeals", 0, "");
		appeal(cases, "senate", 0, 1, "rejectedBySenate", 1, "academic-affairs");
		appeal(cases, "department", 0, 15, "usual", 15, "senate");
	}

	/** Where the campus gives so many days. */
	private static void appeal(List<DecisionCase> cases, String type, int appeals, int given, String rule, int days,
			String hears) {
		cases.add(new DecisionCase("appeal-rules",
				"rejected by '%s' after %d appeals, %d days given".formatted(type, appeals, given),
				Map.of("rejection", JSON.createObjectNode().put("type", type).put("appeals", appeals), "proposal",
						JSON.createObjectNode().put("kind", "credit"), "campus",
						JSON.createObjectNode().put("appealDays", given)),
				List.of(rule), Map.of("days", days, "hears", hears)));
	}

	private static void appeal(List<DecisionCase> cases, String type, int appeals, String rule, int days,
			String hears) {
		cases.add(new DecisionCase("appeal-rules", "rejected by '%s' after %d appeals".formatted(type, appeals),
				Map.of("rejection", JSON.createObjectNode().put("type", type).put("appeals", appeals), "proposal",
						JSON.createObjectNode().put("kind", "credit")),
				List.of(rule), Map.of("days", days, "hears", hears)));
	}

	private static void lapseRules(List<DecisionCase> cases) {
		lapse(cases, 1, "firstDraft", 180);
		lapse(cases, 2, "returned", 80);
		lapse(cases, 7, "returned", 80);
		lapse(cases, 1, 90, "firstDraft", 90);
		lapse(cases, 2, 80, "returned", 80);
		lapse(cases, 2, 79, "returnedSooner", 79);
	}

	/** Where the campus gives so many days. */
	private static void lapse(List<DecisionCase> cases, int round, int given, String rule, int days) {
		cases.add(new DecisionCase("lapse-rules", "round %d, %d days given".formatted(round, given),
				Map.of("round", round, "proposal", JSON.createObjectNode().put("kind", "credit"), "campus",
						JSON.createObjectNode().put("lapseDays", given)),
				List.of(rule), Map.of("days", days, "reminderDays", 10)));
	}

	private static void lapse(List<DecisionCase> cases, int round, String rule, int days) {
		cases.add(new DecisionCase("lapse-rules", "round " + round,
				Map.of("round", round, "proposal", JSON.createObjectNode().put("kind", "credit")), List.of(rule),
				Map.of("days", days, "reminderDays", 10)));
	}

	private static void marketEvidence(List<DecisionCase> cases) {
		Proposals table = new Proposals(cases, "market-evidence");
		String thisYear = Year.now().toString();
		Consumer<ObjectNode> nothing = (it) -> {
		};
		table.with("adequate evidence", nothing);
		table.without("market");
		table.with("no market in mind", (it) -> it.set("market", json("{'driven': false}")));
		table.with("no data at all", (it) -> it.set("market", json("{'driven': true}")), "noOccupation", "noRegion",
				"fewSources", "figureIncomplete", "figureUncheckable", "oldFigures", "noStandards");
		table.with("no occupation", (it) -> it.withObject("/market").putArray("occupations"), "noOccupation");
		table.with("no region", (it) -> it.withObject("/market").remove("region"), "noRegion");
		table.with("the same source twice, written differently",
				(it) -> row(it, "/market/evidence", 1).put("source", "STATE LABOR DEPARTMENT"), "fewSources");
		table.with("a figure without source", (it) -> row(it, "/market/evidence", 1).remove("source"), "fewSources",
				"figureIncomplete");
		for (String member : List.of("measure", "value")) {
			table.with("a figure without " + member, (it) -> row(it, "/market/evidence", 0).remove(member),
					"figureIncomplete");
		}
		table.with("a figure that cannot be looked up", (it) -> row(it, "/market/evidence", 0).remove("dataset"),
				"figureUncheckable");
		table.with("a figure with an address instead of a data set", (it) -> {
			row(it, "/market/evidence", 0).remove("dataset");
			row(it, "/market/evidence", 0).put("address", "https://example.edu/figures");
		});
		table.with("figures of three years ago", (it) -> vintage(it, Year.now().minusYears(3) + "-05"));
		table.with("figures of four years ago", (it) -> vintage(it, Year.now().minusYears(4) + "-12-31"), "oldFigures");
		table.with("one figure of this year", (it) -> {
			vintage(it, "1999");
			row(it, "/market/evidence", 1).put("vintage", thisYear);
		});
		table.with("no figure with a year", (it) -> {
			row(it, "/market/evidence", 0).remove("vintage");
			row(it, "/market/evidence", 1).remove("vintage");
		}, "figureIncomplete", "oldFigures");
		table.with("no standards", (it) -> it.withObject("/market").remove("standards"), "noStandards");
	}

	private static void vintage(ObjectNode proposal, String vintage) {
		row(proposal, "/market/evidence", 0).put("vintage", vintage);
		row(proposal, "/market/evidence", 1).put("vintage", vintage);
	}

	private static ObjectNode row(ObjectNode document, String list, int index) {
		return (ObjectNode) ((ArrayNode) document.at(list)).get(index);
	}

	@Override
	public String toString() {
		return "%s: %s".formatted(this.table, this.name);
	}

	/** Cases that start from a ready proposal. */
	private record Proposals(List<DecisionCase> cases, String table) {

		void with(String name, Consumer<ObjectNode> change, String... rules) {
			ObjectNode proposal = ready();
			proposal.withArray("/market/evidence")
				.forEach((figure) -> ((ObjectNode) figure).put("vintage", Year.now().toString()));
			change.accept(proposal);
			this.cases.add(new DecisionCase(this.table, name, Map.of("proposal", proposal), List.of(rules), Map.of()));
		}

		void without(String member, String... rules) {
			with("no " + member, (it) -> it.remove(member), rules);
		}

	}

	/** Counts of a vote, and what the table makes of them. */
	private record Counts(List<DecisionCase> cases) {

		private void motion(String method, String decision, boolean quorum, boolean carried, String rule,
				String outcome) {
			add(count(method, decision, quorum, carried), "waits", "returned", rule, outcome);
		}

		private void ballot(int votesFor, int toReturn, int toReject, boolean quorum, boolean carried, String rule,
				String outcome) {
			add(count("ballot", null, quorum, carried).put("votesFor", votesFor)
				.put("votesAgainst", toReturn + toReject)
				.put("returnVotes", toReturn)
				.put("rejectVotes", toReject), "waits", "returned", rule, outcome);
		}

		private void readAgain(String method, String decision, String rule, String outcome) {
			add(count(method, decision, true, true).put("readingsLeft", 1), "waits", "returned", rule, outcome);
		}

		private void tabledTooOften(String method, String decision, boolean carried, String afterTablings, String rule,
				String outcome) {
			add(count(method, decision, true, carried).put("mayBeTabled", false), "waits", afterTablings, rule,
					outcome);
		}

		private void silence(String method, String silence, String rule, String outcome) {
			add(count(method, null, false, false).put("silent", true), silence, "returned", rule, outcome);
		}

		private void add(ObjectNode count, String silence, String afterTablings, String rule, String outcome) {
			ObjectNode rules = JSON.createObjectNode().put("silence", silence).put("afterTablings", afterTablings);
			this.cases.add(new DecisionCase("ballot-outcome", count + " " + rules,
					Map.of("count", count, "rules", rules), List.of(rule), Map.of("outcome", outcome)));
		}

		private static ObjectNode count(String method, String decision, boolean quorum, boolean carried) {
			return JSON.createObjectNode()
				.put("method", method)
				.put("decision", decision)
				.put("returnVotes", 0)
				.put("rejectVotes", 0)
				.put("quorumMet", quorum)
				.put("carried", carried)
				.put("mayBeTabled", true)
				.put("readingsLeft", 0)
				.put("silent", false);
		}

	}

}
