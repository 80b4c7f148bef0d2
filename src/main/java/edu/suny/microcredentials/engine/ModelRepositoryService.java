package edu.suny.microcredentials.engine;

import java.util.function.Supplier;

import edu.suny.microcredentials.engine.RefusedException.Reason;
import org.camunda.bpm.application.ProcessApplicationReference;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessApplicationDeploymentBuilder;

/**
 * The engine's repository, whose every deployment is one of {@link ModelSets}: from REST,
 * Camunda Modeler and Java alike.
 */
class ModelRepositoryService extends RepositoryServiceImpl {

	private final Supplier<ModelSets> sets;

	ModelRepositoryService(Supplier<ModelSets> sets) {
		this.sets = sets;
	}

	@Override
	public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl builder) {
		return this.sets.get().deploy(builder);
	}

	@Override
	public ProcessApplicationDeploymentBuilder createDeployment(ProcessApplicationReference application) {
		throw new RefusedException(Reason.FORBIDDEN, "Process applications are not deployed here.");
	}

}
