package edu.suny.microcredentials.engine.rights;

import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Looks at what somebody who is signed in asks of the engine, not at what the engine and
 * our own code then do to answer it.
 */
class OutermostCommand extends CommandInterceptor {

	private static final ThreadLocal<Command<?>> ASKED = new ThreadLocal<>();

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
		Caller caller = Caller.of(person, this.configuration);
		Commands.refusal(command, caller.administrator())
			.or(() -> OwnBusiness.refusal(command, caller))
			.ifPresent(OutermostCommand::refuse);
		ASKED.set(command);
		try {
			return this.next.execute(command);
		}
		finally {
			ASKED.remove();
		}
	}

	/** Whether the person asks that a task be nobody's. */
	static boolean isGivingBack() {
		return ASKED.get() != null && OwnBusiness.isGivingBack(ASKED.get());
	}

	/** Whether the person asks for the form of a task, which is looked at by itself. */
	static boolean isReadingTaskForm() {
		return ASKED.get() instanceof GetDeployedTaskFormCmd;
	}

	private static void refuse(String sentence) {
		throw new RefusedException(Reason.FORBIDDEN, sentence);
	}

}
