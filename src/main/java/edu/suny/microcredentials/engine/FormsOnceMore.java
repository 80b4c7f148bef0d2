package edu.suny.microcredentials.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import org.springframework.stereotype.Component;

/** A form that is submitted while something else changes its task is not lost. */
@Component
class FormsOnceMore extends AbstractProcessEnginePlugin {

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		List<CommandInterceptor> all = new ArrayList<>();
		all.add(new Interceptor());
		all.addAll(Optional.ofNullable(configuration.getCustomPreCommandInterceptorsTxRequired()).orElse(List.of()));
		configuration.setCustomPreCommandInterceptorsTxRequired(all);
	}

	/** Outside of the transaction of the command. */
	private static final class Interceptor extends CommandInterceptor {

		@Override
		public <T> T execute(Command<T> command) {
			boolean submitted = command instanceof SubmitTaskFormCmd && Context.getCommandContext() == null;
			return submitted ? OnceMore.of(() -> this.next.execute(command)) : this.next.execute(command);
		}

	}

}
