package edu.suny.microcredentials.engine.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import edu.suny.microcredentials.engine.EngineParts;
import edu.suny.microcredentials.engine.TaskWorkRule;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the rights into the engine. */
@Component
class RightsPlugin extends AbstractProcessEnginePlugin {

	private final ObjectProvider<TaskWorkRule> rules;

	RightsPlugin(ObjectProvider<TaskWorkRule> rules) {
		this.rules = rules;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setCustomPreCommandInterceptorsTxRequired(
				with(configuration.getCustomPreCommandInterceptorsTxRequired(), configuration));
		configuration.setCustomPreCommandInterceptorsTxRequiresNew(
				with(configuration.getCustomPreCommandInterceptorsTxRequiresNew(), configuration));
		EngineParts.add(configuration, new GroupsOfOnePerson.Factory());
	}

	@Override
	public void postInit(ProcessEngineConfigurationImpl configuration) {
		configuration.getCommandCheckers()
			.replaceAll((checker) -> (checker instanceof AuthorizationCommandChecker) ? new TaskRights(this.rules)
					: (checker instanceof TenantCommandChecker) ? new CampusRights() : checker);
	}

	private static List<CommandInterceptor> with(List<CommandInterceptor> interceptors,
			ProcessEngineConfigurationImpl configuration) {
		List<CommandInterceptor> all = new ArrayList<>(Optional.ofNullable(interceptors).orElse(List.of()));
		all.add(0, new OutermostCommand(configuration));
		return all;
	}

}
