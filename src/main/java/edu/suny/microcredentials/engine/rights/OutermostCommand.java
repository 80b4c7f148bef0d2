package edu.suny.microcredentials.engine.rights;

import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
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
		Caller caller = Caller.of(person, this.configuration);
		Commands.refusal(command, caller.administrator())
			.or(() -> OwnBusiness.refusal(command, caller))
			.ifPresent(OutermostCommand::refuse);
		GIVING_BACK.set(OwnBusiness.isGivingBack(command));
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

	private static void refuse(String sentence) {
		throw new RefusedException(Reason.FORBIDDEN, sentence);
	}

}
