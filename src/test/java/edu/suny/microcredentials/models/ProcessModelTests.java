package edu.suny.microcredentials.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every diagram keeps to, so that a senate can read it and an office can edit it.
 * Read from the files, without an engine.
 */
class ProcessModelTests {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final String MODELER = "http://camunda.org/schema/modeler/1.0";

	private static final Path TEMPLATES = Path.of(".camunda", "element-templates");

	/** What the life cycle calls is resolved afresh, to the campus's own model if any. */
	private static final Set<String> RESOLVED_AFRESH = Set.of("prepare-proposal", "faculty-governance", "consultation",
			"appeal");

	private static final Set<String> PUBLISHED_DELEGATES = Set.of("registerProposal", "recordWithdrawal",
			"withdrawDraft", "submitRevision", "checkGuarantee", "repeatGovernance", "beginNextRound",
			"recordRejection", "publishCredential", "recordRoute", "recallEarlierDecision", "recordStandingDecision",
			"describeBody", "seatBody", "countVotes", "recordOutcome", "recordAssessment", "recallAssessment",
			"recordStandingAssessment", "recordAssessmentDue", "closeWhenSettled", "remindMembers", "tellChair",
			"tellOffice", "askForChanges", "recordDecline", "sendNotice", "lapseDraft", "describeRejection",
			"openAppeal", "grantAppeal", "recordNoAppeal", "describeConsulted", "openConsultation", "recordSilence",
			"tellOfMissingQuorum", "listChanges", "recordGivenBack", "combineOutcomes", "keepCampusOutcome",
			"keepNoAnswer");

	/** The life of a proposal, and what several campuses do in it for themselves. */
	private static final Set<String> LIFE = Set.of("micro-credential", "joint-governance", "campus-governance");

	/** Asked of several campuses at once: each keeps what it said. */
	private static final Set<String> AT_EACH_CAMPUS = Set.of("join-proposal", "campus-governance", "confirm-jointly");

	private static final Map<Class<? extends FlowNode>, String> PREFIXES = Map.of(StartEvent.class, "startEvent",
			BoundaryEvent.class, "boundaryEvent", UserTask.class, "userTask", ServiceTask.class, "serviceTask",
			BusinessRuleTask.class, "businessRuleTask", CallActivity.class, "callActivity", SubProcess.class,
			"subProcess", Gateway.class, "gateway");

	@Test
	void theFiveProcessesOfTheFirstDayAreThere() throws IOException {
		assertThat(ProcessModel.models()).extracting((model) -> model.process().getId())
			.contains("micro-credential", "prepare-proposal", "faculty-governance", "committee-review",
					"market-data-review");
	}

	@ParameterizedTest
	@MethodSource("edu.suny.microcredentials.models.ProcessModel#models")
	void aFileHoldsOneExecutableProcessOfItsName(ProcessModel model) {
		assertThat(model.all(Process.class)).hasSize(1);
		assertThat(model.process().isExecutable()).isTrue();
		assertThat(model.file().getFileName()).hasToString(model.process().getId() + ".bpmn");
		assertThat(model.process().getName()).isNotBlank();
	}

	@ParameterizedTest
	@MethodSource("edu.suny.microcredentials.models.ProcessModel#models")
	void historyIsKeptForFiveYears(ProcessModel model) {
		assertThat(model.process().getCamundaHistoryTimeToLiveString()).isEqualTo("P1825D");
	}

	@ParameterizedTest
	@MethodSource("edu.suny.microcredentials.models.ProcessModel#models")
	void onlyTheLifeOfAProposalStartsInTasklist(ProcessModel model) {
		assertThat(model.process().isCamundaStartableInTasklist())
			.isEqualTo(model.process().getId().equals("micro-credential"));
	}

	@ParameterizedTest
	@MethodSource("edu.suny.microcredentials.models.ProcessModel#models")
	void theModelerKnowsWhichEngineAModelIsFor(ProcessModel model) {
		ModelElementInstance definitions = model.instance().getDefinitions();
		assertThat(definitions.getAttributeValueNs(MODELER, "executionPlatform")).isEqualTo("Camunda Platform");
		assertThat(definitions.getAttributeValueNs(MODELER, "executionPlatformVersion")).isEqualTo("7.24.0");
	}

	@ParameterizedTest
	@MethodSource("edu.suny.microcredentials.models.ProcessModel#models")
	void idsSayWhatAnElementIs(ProcessModel model) {
		for (FlowNode node : model.all(FlowNode.class)) {
			String prefix = PREFIXES.entrySet()
				.stream()
				.filter((entry) -> entry.getKey().isInstance(node))
				.map(Map.Entry::getValue)
				.findFirst()
				.orElse(node.getElementType().getTypeName());
			assertThat(node.getId()).matches(prefix + "_[a-z][A-Za-z]*");
		}
		assertThat(model.all(SequenceFlow.class))
			.allSatisfy((flow) -> assertThat(flow.getId()).matches("flow_[a-z][A-Za-z]*"));
	}

	@ParameterizedTest
	@MethodSource("edu.suny.microcredentials.models.ProcessModel#models")
	void everyStepHasAName(ProcessModel model) {
		assertThat(model.all(FlowNode.class)).filteredOn((node) -> !(node instanceof Gateway))
			.allSatisfy((node) -> assertThat(node.getName()).as(node.getId()).isNotBlank());
	}

	@ParameterizedTest
	@MethodSource("edu.suny.microcredentials.models.ProcessModel#models")
	void gatewaysThatSplitAskAQuestionAndNameItsAnswers(ProcessModel model) {
		for (Gateway gateway : model.all(Gateway.class)) {
			if (gateway.getOutgoing().size() > 1) {
				if (!(gateway instanceof ParallelGateway)) {
					assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
				}
				assertThat(gateway.getOutgoing())
					.allSatisfy((flow) -> assertThat(flow.getName()).as(flow.getId()).isNotBlank());
			}
		}
	}

	@ParameterizedTest
	@MethodSource("edu.suny.microcredentials.models.ProcessModel#models")
	void gatewaysThatAskHaveADefaultAndFeelConditionsBesideIt(ProcessModel model) {
		assertThat(model.all(Gateway.class)).allSatisfy(
				(gateway) -> assertThat(gateway).isInstanceOfAny(ExclusiveGateway.class, ParallelGateway.class));
		for (ExclusiveGateway gateway : model.all(ExclusiveGateway.class)) {
			if (gateway.getOutgoing().size() > 1) {
				assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
				assertThat(gateway.getOutgoing())
					.allSatisfy((flow) -> assertThat(flow.getConditionExpression() == null).as(flow.getId())
						.isEqualTo(flow.equals(gateway.getDefault())));
			}
		}
		assertThat(model.all(ConditionExpression.class)).allSatisfy((condition) -> {
			assertThat(condition.getLanguage()).isEqualTo("feel");
			assertThat(condition.getTextContent()).isNotBlank().doesNotContain("${", "#{");
			assertThat(((SequenceFlow) condition.getParentElement()).getSource()).isInstanceOf(Gateway.class);
		});
	}

	@ParameterizedTest
	@MethodSource("edu.suny.microcredentials.models.ProcessModel#models")
	void whatHasARuleBehindItIsDocumented(ProcessModel model) {
		assertThat(text(model.process())).contains("Policy");
		assertThat(model.all(FlowNode.class)).filteredOn(
				(node) -> node instanceof UserTask || node instanceof BusinessRuleTask || node instanceof CallActivity)
			.allSatisfy((node) -> assertThat(text(node)).as(node.getId()).isNotBlank());
	}

	@ParameterizedTest
	@MethodSource("edu.suny.microcredentials.models.ProcessModel#models")
	void servicesAreDelegatesThatWePublish(ProcessModel model) {
		assertThat(model.all(ServiceTask.class)).allSatisfy((task) -> assertThat(PUBLISHED_DELEGATES)
			.anyMatch((delegate) -> ("${" + delegate + "}").equals(task.getCamundaDelegateExpression())));
	}

	@ParameterizedTest
	@MethodSource("edu.suny.microcredentials.models.ProcessModel#models")
	void tablesResolveWithinTheSetAndLeaveJson(ProcessModel model) {
		for (BusinessRuleTask task : model.all(BusinessRuleTask.class)) {
			assertThat(model.resolve("dmn", task.getCamundaDecisionRef() + ".dmn")).as(task.getId()).exists();
			assertThat(task.getCamundaDecisionRefBinding()).isEqualTo("deployment");
			assertThat(task.getCamundaResultVariable()).isNull();
			assertThat(within(task, CamundaOutputParameter.class)).singleElement()
				.extracting(ModelElementInstance::getTextContent)
				.isIn("${JSON(decisionResult.getSingleResult())}", "${JSON(decisionResult.getResultList())}");
		}
	}

	@ParameterizedTest
	@MethodSource("edu.suny.microcredentials.models.ProcessModel#models")
	void formsResolveWithinTheSet(ProcessModel model) {
		for (FlowNode node : model.all(FlowNode.class)) {
			String form = node.getAttributeValueNs(CAMUNDA, "formRef");
			assertThat(form != null || !(node instanceof UserTask)).as(node.getId()).isTrue();
			assertThat(node.getAttributeValueNs(CAMUNDA, "formKey")).isNull();
			if (form != null) {
				assertThat(model.resolve("forms", form + ".form")).as(node.getId()).exists();
				assertThat(node.getAttributeValueNs(CAMUNDA, "formRefBinding")).isEqualTo("deployment");
			}
		}
	}

	@ParameterizedTest
	@MethodSource("edu.suny.microcredentials.models.ProcessModel#models")
	void callsResolveWithinTheSetExceptThoseOfTheLifeOfAProposal(ProcessModel model) {
		for (CallActivity call : model.all(CallActivity.class)) {
			assertThat(model.resolve("processes", call.getCalledElement() + ".bpmn")).as(call.getId()).exists();
			boolean alive = LIFE.contains(model.process().getId());
			boolean afresh = RESOLVED_AFRESH.contains(call.getCalledElement()) && alive;
			assertThat(call.getCamundaCalledElementBinding()).isEqualTo(alive ? "latest" : "deployment");
			assertThat(call.getCamundaCalledElementTenantId())
				.isEqualTo(afresh ? "${campusModels.tenant(execution)}" : null);
		}
	}

	@ParameterizedTest
	@MethodSource("edu.suny.microcredentials.models.ProcessModel#models")
	void callsPassTheNumberAndBringAnOutcomeBack(ProcessModel model) {
		for (CallActivity call : model.all(CallActivity.class)) {
			assertThat(within(call, CamundaIn.class)).extracting(CamundaIn::getCamundaBusinessKey)
				.filteredOn(Objects::nonNull)
				.containsExactly("#{execution.processBusinessKey}");
			assertThat(within(call, CamundaIn.class)).extracting(CamundaIn::getCamundaTarget)
				.contains("number", "proposal", "round");
			boolean decides = !call.getCalledElement().equals("consultation")
					&& !AT_EACH_CAMPUS.contains(call.getCalledElement());
			assertThat(within(call, CamundaOut.class)).extracting(CamundaOut::getCamundaTarget)
				.filteredOn("outcome"::equals)
				.hasSize(decides ? 1 : 0);
			assertThat(within(call, CamundaIn.class)).noneMatch((in) -> in.getCamundaVariables() != null);
		}
	}

	@ParameterizedTest
	@MethodSource("edu.suny.microcredentials.models.ProcessModel#models")
	void appliedTemplatesAreThereInTheirVersion(ProcessModel model) throws IOException {
		for (FlowElement element : model.all(FlowElement.class)) {
			String template = element.getAttributeValueNs(CAMUNDA, "modelerTemplate");
			if (template != null) {
				Path file = TEMPLATES.resolve(template.substring(template.lastIndexOf('.') + 1) + ".json");
				JsonNode content = new ObjectMapper().readTree(file.toFile());
				assertThat(content.path("id").asText()).isEqualTo(template);
				assertThat(content.path("version").asText())
					.isEqualTo(element.getAttributeValueNs(CAMUNDA, "modelerTemplateVersion"));
			}
		}
	}

	private static String text(ModelElementInstance element) {
		return element.getChildElementsByType(org.camunda.bpm.model.bpmn.instance.Documentation.class)
			.stream()
			.map(ModelElementInstance::getTextContent)
			.collect(Collectors.joining());
	}

	private static <T extends ModelElementInstance> Collection<T> within(FlowNode node, Class<T> type) {
		return model(node).getModelElementsByType(type)
			.stream()
			.filter((element) -> node.equals(owner(element)))
			.toList();
	}

	private static ModelElementInstance owner(ModelElementInstance element) {
		return (element instanceof FlowNode) ? element : owner(element.getParentElement());
	}

	private static BpmnModelInstance model(ModelElementInstance element) {
		return (BpmnModelInstance) element.getModelInstance();
	}

}
