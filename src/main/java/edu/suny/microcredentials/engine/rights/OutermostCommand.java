package edu.suny.microcredentials.engine.rights;

import java.util.List;
import java.util.Optional;

import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import org.springframework.beans.DirectFieldAccessor;

/**
 * Looks at what somebody who is signed in asks of the engine, not at what the engine and
 * our own code then do to answer it.
 */
class OutermostCommand extends CommandInterceptor {

	private static final ThreadLocal<Boolean> GIVING_BACK = new ThreadLocal<>();

	private final ProcessEngineConfigurationImpl configuration;

	OutermostCommand(ProcessEngineConfigurationImpl configuration) {
		this.configuration = configuration;
	}

	@Override
	public <T> T execute(Command<T> command) {
		Authentication person = (Context.getCommandContext() == null)
				? this.configuration.getIdentityService().getCurrentAuthentication() : null;
		if (person == null) {
			return this.next.execute(command);
		}
		ClosedCommands.refusal(command, isAdministrator(person)).ifPresent(OutermostCommand::refuse);
		if (command instanceof ClaimTaskCmd && !person.getUserId().equals(field(command, "userId"))) {
			refuse("You can take a task only for yourself.");
		}
		GIVING_BACK.set(command instanceof AssignTaskCmd && field(command, "userId") == null);
		try {
			return this.next.execute(command);
		}
		finally {
			GIVING_BACK.remove();
		}
	}

	/** Whether the person asks that a task be nobody's. */
	static boolean isGivingBack() {
		return Boolean.TRUE.equals(GIVING_BACK.get());
	}

	private boolean isAdministrator(Authentication person) {
		return this.configuration.getAdminUsers().contains(person.getUserId())
				|| Optional.ofNullable(person.getGroupIds())
					.orElse(List.of())
					.stream()
					.anyMatch(this.configuration.getAdminGroups()::contains);
	}

	private static Object field(Command<?> command, String name) {
		return new DirectFieldAccessor(command).getPropertyValue(name);
	}

	private static void refuse(String sentence) {
		throw new RefusedException(Reason.FORBIDDEN, sentence);
	}

}
