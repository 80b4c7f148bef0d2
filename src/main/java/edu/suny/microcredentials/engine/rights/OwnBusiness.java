package edu.suny.microcredentials.engine.rights;

import java.util.Optional;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserPictureCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.SetUserPictureCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

import org.springframework.beans.DirectFieldAccessor;

/**
 * Of the open commands those that are open for some purposes only: for oneself, mostly.
 */
final class OwnBusiness {

	private OwnBusiness() {
	}

	/** The sentence that refuses the command for what it is for, or nothing. */
	static Optional<String> refusal(Command<?> command, Caller caller) {
		if (command instanceof ClaimTaskCmd && !caller.is(field(command, "userId"))) {
			return Optional.of("You can take a task only for yourself.");
		}
		if (command instanceof AssignTaskCmd && !isGivingBack(command)) {
			return Optional.of("The governance office gives a task to another member, with a reason.");
		}
		if (command instanceof CheckPassword && !caller.is(field(command, "userId"))) {
			return Optional.of("You can try no password but your own.");
		}
		if (isAboutAnAccount(command) && !caller.administrator() && !caller.is(account(command))) {
			return Optional.of("You can change no account but your own.");
		}
		if (command instanceof SetJobRetriesCmd && Boolean.TRUE.equals(field(command, "isDueDateSet"))) {
			return Optional.of("A failed job can be tried again; when a job is due is decided by the diagram.");
		}
		return (command instanceof SubmitStartFormCmd) ? caller.whyTheyDecideNothing() : Optional.empty();
	}

	/** Whether somebody asks that a task be nobody's. */
	static boolean isGivingBack(Command<?> command) {
		return command instanceof AssignTaskCmd && field(command, "userId") == null;
	}

	private static boolean isAboutAnAccount(Command<?> command) {
		return command instanceof SaveUserCmd || command instanceof SetUserPictureCmd
				|| command instanceof DeleteUserPictureCmd;
	}

	private static Object account(Command<?> command) {
		return (command instanceof SaveUserCmd) ? ((User) field(command, "user")).getId() : field(command, "userId");
	}

	private static Object field(Command<?> command, String name) {
		return new DirectFieldAccessor(command).getPropertyValue(name);
	}

}
