package edu.suny.microcredentials.proposal.process;

import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.engine.EngineParts;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

import org.springframework.stereotype.Component;

/**
 * Says in each task's name which proposal it is about, so that five ballots in a list can
 * be told apart: "Cast a ballot: Water Treatment (harbor-2026-0005)". The diagrams keep
 * the plain name.
 */
@Component
public class TaskNames extends AbstractProcessEnginePlugin {

	/** The engine's column holds 255 characters. */
	private static final int LONGEST_TITLE = 120;

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		EngineParts.add(configuration, atEachUserTask());
	}

	/** The step alone, as the diagram names it. */
	public static String step(String name, String number) {
		return name.replaceFirst("(?s): .* \\(" + Pattern.quote(number) + "\\)$", "");
	}

	private static BpmnParseListener atEachUserTask() {
		return new AbstractBpmnParseListener() {

			@Override
			public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
				((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
					.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, TaskNames::name);
			}

		};
	}

	private static void name(DelegateTask task) {
		String number = task.getExecution().getProcessBusinessKey();
		ProposalVariables.PROPOSAL.find(task)
			.map(TaskNames::title)
			.ifPresent((title) -> task.setName("%s: %s (%s)".formatted(task.getName(), title, number)));
	}

	private static String title(JsonNode proposal) {
		String title = proposal.path("title").asText();
		return (title.length() > LONGEST_TITLE) ? title.substring(0, LONGEST_TITLE) + "…" : title;
	}

}
