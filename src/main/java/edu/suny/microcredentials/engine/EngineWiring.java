package edu.suny.microcredentials.engine;

import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * Puts our parts into the engine. Settings that are plain values stand in
 * {@code application.yaml}. Our tables come first: Flyway refuses a schema that already
 * has others.
 */
@Component
@DependsOnDatabaseInitialization
class EngineWiring extends AbstractProcessEnginePlugin {

	private final PublishedBeans beans;

	private final CampusOfInstance campusOfInstance;

	private final ObjectProvider<ModelSets> modelSets;

	private final MatchedRules matchedRules;

	EngineWiring(PublishedBeans beans, CampusOfInstance campusOfInstance, ObjectProvider<ModelSets> modelSets,
			MatchedRules matchedRules) {
		this.matchedRules = matchedRules;
		this.beans = beans;
		this.campusOfInstance = campusOfInstance;
		this.modelSets = modelSets;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		PublishedBeansMap published = new PublishedBeansMap(this.beans);
		((SpringProcessEngineConfiguration) configuration).setBeans(published);
		configuration.setExpressionManager(new QueryExpressions(published, this.beans));
		configuration.setDmnEngineConfiguration(new DefaultDmnEngineConfiguration()
			.customPostDecisionTableEvaluationListeners(List.of(this.matchedRules)));
		onlyFeel(configuration);
		readOnlyWhatIsAllowed(configuration);
		configuration.setTenantIdProvider(this.campusOfInstance);
		configuration.setRepositoryService(new ModelRepositoryService(this.modelSets::getObject));
		configuration.setResourceAuthorizationProvider(new KeptDeployments());
	}

	/** Whatever a model holds, there is nothing but FEEL to run it. */
	private static void onlyFeel(ProcessEngineConfigurationImpl configuration) {
		configuration.setScriptEngineResolver(new FeelAlone());
		configuration.setDmnElProvider((expression) -> {
			throw FeelAlone.refusal("juel");
		});
	}

	private void readOnlyWhatIsAllowed(ProcessEngineConfigurationImpl configuration) {
		EngineParts.add(configuration, new ReadModels.Factory(new ReadingGuard(this.beans)));
	}

	/**
	 * Only what is published is visible to expressions; looked up late, as beans need the
	 * engine.
	 */
	private static final class PublishedBeansMap extends AbstractMap<Object, Object> {

		private final PublishedBeans beans;

		PublishedBeansMap(PublishedBeans beans) {
			this.beans = beans;
		}

		@Override
		public boolean containsKey(Object key) {
			return key instanceof String name && this.beans.contains(name);
		}

		@Override
		public Object get(Object key) {
			return containsKey(key) ? this.beans.get((String) key) : null;
		}

		@Override
		public Set<Map.Entry<Object, Object>> entrySet() {
			return this.beans.all()
				.stream()
				.map((name) -> Map.<Object, Object>entry(name, this.beans.get(name)))
				.collect(Collectors.toUnmodifiableSet());
		}

	}

}
