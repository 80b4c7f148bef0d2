package edu.suny.microcredentials.engine.rights;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractModificationCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractProcessInstanceModificationCommand;
import org.camunda.bpm.engine.impl.cmd.AbstractRemoveVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRestartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateFilterCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceAsyncCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDescriptionCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDueDateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskFollowUpDateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskNameCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskOwnerCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskPriorityCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.cmd.batch.CorrelateAllMessageBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteProcessInstanceBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.migration.AbstractMigrationCmd;

/**
 * What nobody asks of the engine directly. A form that is submitted is checked; these
 * would go round it.
 */
enum ClosedCommands {

	BY_FORM("A task is done by submitting its form, with nothing beside it.", true, CompleteTaskCmd.class,
			HandleTaskBpmnErrorCmd.class, HandleTaskEscalationCmd.class),
	LENDING("A task is not lent to somebody else. An administrator may reassign it.", true, DelegateTaskCmd.class),
	COMMENTS("Comments and attachments are not kept here. Say it in the form of the task.", true, AddCommentCmd.class,
			UpdateCommentCmd.class, CreateAttachmentCmd.class, SaveAttachmentCmd.class),
	RUBBING_OUT("Comments and attachments are removed by administrators alone.", false, DeleteTaskCommentCmd.class,
			DeleteProcessInstanceCommentCmd.class, DeleteAttachmentCmd.class),
	TASKS("Tasks are made and changed by the diagrams alone.", false, CreateTaskCmd.class, SaveTaskCmd.class,
			DeleteTaskCmd.class, SetTaskNameCmd.class, SetTaskDescriptionCmd.class, SetTaskOwnerCmd.class,
			SetTaskPriorityCmd.class, SetTaskDueDateCmd.class, SetTaskFollowUpDateCmd.class),
	VARIABLES("What a process knows is written by its forms alone.", false, AbstractSetVariableCmd.class,
			AbstractPatchVariablesCmd.class, AbstractRemoveVariableCmd.class,
			SetVariablesToProcessInstancesBatchCmd.class),
	START("A process begins by submitting its start form.", false, StartProcessInstanceCmd.class,
			StartProcessInstanceAtActivitiesCmd.class, EvaluateStartConditionCmd.class),
	EVENTS("Messages and signals are sent by the product alone.", false, AbstractCorrelateMessageCmd.class,
			CorrelateAllMessageBatchCmd.class, MessageEventReceivedCmd.class, SignalCmd.class,
			SignalEventReceivedCmd.class),
	PATH("Where a proposal goes is decided by the diagram and by the people whom it asks.", false,
			AbstractProcessInstanceModificationCommand.class, ModifyProcessInstanceCmd.class,
			ModifyProcessInstanceAsyncCmd.class, AbstractModificationCmd.class, AbstractRestartProcessInstanceCmd.class,
			AbstractMigrationCmd.class, AbstractDeleteProcessInstanceCmd.class, DeleteProcessInstanceBatchCmd.class),
	FILTERS("Filters are kept by the administrators.", false, CreateFilterCmd.class, SaveFilterCmd.class,
			DeleteFilterCmd.class);

	private final String sentence;

	private final boolean toAdministrators;

	private final List<Class<?>> commands;

	ClosedCommands(String sentence, boolean toAdministrators, Class<?>... commands) {
		this.sentence = sentence;
		this.toAdministrators = toAdministrators;
		this.commands = List.of(commands);
	}

	/** The sentence that refuses the command, or nothing if it is open. */
	static Optional<String> refusal(Command<?> command, boolean administrator) {
		return Arrays.stream(values())
			.filter((row) -> row.toAdministrators || !administrator)
			.filter((row) -> row.commands.stream().anyMatch((closed) -> closed.isInstance(command)))
			.map((row) -> row.sentence)
			.findFirst();
	}

}
