package edu.suny.microcredentials.comparison;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What is said of a path beside another. */
class PathComparisonTests {

	private static final String PATH = "processes/faculty-governance.bpmn";

	@Test
	void anotherPictureOfTheSamePathIsNotDifferent() {
		assertThat(Edited.model(PATH, (text) -> text.replaceAll("<dc:Bounds x=\"\\d+\"", "<dc:Bounds x=\"7\""))
			.sentences()).isEmpty();
	}

	@Test
	void aBodyThatIsAskedMoreIsNamedWithItsPlace() {
		Edited more = Edited.model(PATH, PathComparisonTests::withADivisionCouncil);

		assertThat(more.sentences())
			.startsWith("It asks the division council between the department and the curriculum committee.")
			.contains("It has one exclusive gateway more: “What did the division decide?”.",
					"From “What did the department decide?” a way leads to “Division review”, if outcome = \"forwarded\".",
					"From “What did the division decide?” a way leads to “Proposal rejected”, if outcome = \"rejected\".",
					"No way leads from “What did the department decide?” to the exclusive gateway gateway_departmentDone.");
		assertThat(more.theOtherWayRound().sentences()).startsWith("It does not ask the division council.")
			.contains("It does not have the exclusive gateway “What did the division decide?”.");
	}

	@Test
	void aBodyThatIsAskedInsteadOfAnotherIsNoRenamedStep() {
		assertThat(
				Edited
					.model(PATH,
							(text) -> text.replace("sourceExpression=\"senate\"",
									"sourceExpression=\"graduate-council\""))
					.differences())
			.extracting(Difference::element, Difference::sentence)
			.startsWith(
					tuple("callActivity_senateReview",
							"It asks the graduate council last, after the curriculum committee."),
					tuple("callActivity_senateReview", "It does not ask the senate."));
	}

	@Test
	void bodiesThatAreAskedInAnotherOrderAreReadOut() {
		assertThat(Edited
			.model(PATH,
					(text) -> text.replace("sourceExpression=\"senate\"", "sourceExpression=\"x\"")
						.replace("sourceExpression=\"curriculum-committee\"", "sourceExpression=\"senate\"")
						.replace("sourceExpression=\"x\"", "sourceExpression=\"curriculum-committee\""))
			.sentences())
			.contains("It asks in another order: the department, then the senate, then the curriculum committee.");
	}

	@Test
	void aConditionThatWasChangedIsReadOut() {
		assertThat(
				Edited
					.model(PATH,
							(text) -> text.replace("not(route.senateReview)",
									"not(route.senateReview) and route.expedited"))
					.differences())
			.extracting(Difference::element, Difference::sentence)
			.containsExactly(tuple("flow_senateIsSkipped",
					"From “Does the senate review it?” it goes on to “Proposal forwarded” "
							+ "if not(route.senateReview) and route.expedited instead of if not(route.senateReview)."));
	}

	@Test
	void whatIsTakenWhereNoOtherIsIsSaidToo() {
		assertThat(Edited.model(PATH, (text) -> text.replace(" default=\"flow_senateReviews\"", "")).sentences())
			.containsExactly("From “Does the senate review it?” it goes on to “Senate review” "
					+ "always instead of otherwise.");
	}

	@Test
	void whatAStepDoesIsCompared() {
		assertThat(Edited
			.model("processes/market-data-review.bpmn",
					(text) -> text.replace("camunda:formRef=\"assess-market-evidence\"",
							"camunda:formRef=\"decide-for-body\""))
			.sentences())
			.containsExactly("“Assess the evidence”: form is decide-for-body instead of assess-market-evidence.");
		assertThat(Edited.model(PATH, (text) -> text.replace("name=\"Senate review\"", "name=\"Council review\""))
			.sentences()).containsExactly("“Senate review” is called “Council review” there.");
	}

	@Test
	void aStepOfAnotherIdThatDoesTheSameIsTheSame() {
		assertThat(Edited.model(PATH, (text) -> text.replace("callActivity_senateReview", "callActivity_council"))
			.sentences()).isEmpty();
	}

	static String withADivisionCouncil(String path) {
		String call = path.substring(path.indexOf("<bpmn:callActivity id=\"callActivity_senateReview\""));
		call = call.substring(0, call.indexOf("</bpmn:callActivity>") + 20);
		return path
			.replace("<bpmn:sequenceFlow id=\"flow_governanceBegun\"",
					call.replace("callActivity_senateReview", "callActivity_divisionReview")
						.replace("Senate review", "Division review")
						.replace("\"senate\"", "\"division-council\"")
						.replace("flow_senateReviews", "flow_forwardedByDepartment")
						.replace("flow_senateDecided", "flow_divisionDecided")
							+ """
									<bpmn:exclusiveGateway id="gateway_divisionOutcome" name="What did the division decide?" default="flow_returnedByDivision" />
									<bpmn:sequenceFlow id="flow_divisionDecided" sourceRef="callActivity_divisionReview" targetRef="gateway_divisionOutcome" />
									<bpmn:sequenceFlow id="flow_forwardedByDivision" sourceRef="gateway_divisionOutcome" targetRef="gateway_departmentDone">
									<bpmn:conditionExpression language="feel">outcome = "forwarded"</bpmn:conditionExpression></bpmn:sequenceFlow>
									<bpmn:sequenceFlow id="flow_rejectedByDivision" sourceRef="gateway_divisionOutcome" targetRef="endEvent_proposalRejectedByDepartment">
									<bpmn:conditionExpression language="feel">outcome = "rejected"</bpmn:conditionExpression></bpmn:sequenceFlow>
									<bpmn:sequenceFlow id="flow_returnedByDivision" sourceRef="gateway_divisionOutcome" targetRef="endEvent_proposalReturnedByDepartment" />
									<bpmn:sequenceFlow id="flow_governanceBegun\"""")
			.replace("name=\"forwarded\" sourceRef=\"gateway_departmentOutcome\" targetRef=\"gateway_departmentDone\"",
					"name=\"forwarded\" sourceRef=\"gateway_departmentOutcome\" targetRef=\"callActivity_divisionReview\"");
	}

}
