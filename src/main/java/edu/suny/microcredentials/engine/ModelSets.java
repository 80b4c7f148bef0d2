package edu.suny.microcredentials.engine;

import java.util.Collection;
import java.util.Map;

import edu.suny.microcredentials.engine.ModelSet.Origin;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Puts models in force: the only way into the engine. A set is one whole deployment, so
 * that all that works together is of one version; there is the shared set, and for a
 * campus that has models of its own one composed of these and the shared ones.
 */
@Component
public class ModelSets {

	private final ModelSetTable table;

	private final ModelRights rights;

	private final ModelComposer composer;

	private final EngineIdentity identity;

	private final ProcessEngine engine;

	private final ApplicationEventPublisher events;

	private final EarlierModels earlier;

	private final SecondPerson second;

	private final OpenCampuses open;

	ModelSets(ModelSetTable table, ModelRights rights, ModelComposer composer, EngineIdentity identity,
			@Lazy ProcessEngine engine, ApplicationEventPublisher events, EarlierModels earlier,
			@Lazy SecondPerson second, OpenCampuses open) {
		this.open = open;
		this.earlier = earlier;
		this.second = second;
		this.events = events;
		this.table = table;
		this.rights = rights;
		this.composer = composer;
		this.identity = identity;
		this.engine = engine;
	}

	/**
	 * Completes the files to a whole set and deploys it, unless nothing would change. A
	 * campus's model that is the same as the shared one is the campus's no longer.
	 * @param campus null for the shared set
	 * @param files by file name, which is the model's id with its ending; folders are
	 * ignored
	 * @param deployedBy who answers for it; null for the product itself
	 * @param source where it came from, for the record
	 * @throws RefusedException if the person signed in may not, or if a model holds what
	 * it may not, with a detail for each finding; nothing is changed then
	 */
	public void deploy(String campus, Map<String, byte[]> files, String deployedBy, String source) {
		deploy(new ModelUpload(campus, null, files, deployedBy, source));
	}

	/**
	 * Checks the files as {@link #deploy} does, and changes nothing.
	 * @throws RefusedException as {@link #deploy}, unless it is only for a second person
	 * to confirm them; and if they are in force already
	 */
	public void tryOut(String campus, Map<String, byte[]> files, String by) {
		ModelUpload allowed = this.rights.checked(new ModelUpload(campus, null, files, by, "a trial"));
		try {
			if (execute(allowed, true) != null) {
				throw new RefusedException(Reason.CONFLICT, "These models are in force already: nothing would change.");
			}
		}
		catch (HeldBackException ex) {
			// They are good; who sent them reads on the page that two people change it.
		}
	}

	/**
	 * Puts the own models of an earlier set of a campus in force again, on top of what is
	 * shared today and checked as any upload. It is a new set; the earlier one stays as
	 * it was.
	 * @param deployment of the earlier set
	 * @throws RefusedException as {@link #deploy}, and if there is no such set or nothing
	 * would change
	 */
	public void takeBack(String campus, String deployment, String by) {
		deploy(new ModelUpload(campus, null, this.earlier.of(campus, deployment), by, "an earlier set",
				Origin.TAKEN_BACK, deployment, null));
	}

	/**
	 * Gives own models of a campus up for the shared ones.
	 * @param names of the files; all that it has if there are none
	 * @throws RefusedException as {@link #deploy}, and if one of them is not the campus's
	 * own
	 */
	public void share(String campus, Collection<String> names, String by) {
		deploy(new ModelUpload(campus, null, this.earlier.shared(campus, names), by, "the shared models",
				Origin.SHARED_AGAIN, null, null));
	}

	/**
	 * Puts in force what a second person has confirmed. Whether they may is for the
	 * caller to see to.
	 * @throws RefusedException if it does not fit what is in force by now, with a detail
	 * for each finding; nothing is changed then
	 */
	public void deployConfirmed(ModelsOfTwo models) {
		this.identity.asSystem(() -> deploy(new ModelUpload(models.campus(), models.name(), models.files(),
				models.proposedBy(), models.source(), models.origin(), models.earlier(), models.inForce())));
	}

	/** Whether the campus has a set of its own. */
	public boolean exists(String campus) {
		return this.table.current(campus).isPresent();
	}

	DeploymentWithDefinitions deploy(DeploymentBuilderImpl builder) {
		return deploy(ModelUpload.of(builder, this.identity.user().orElse(null)));
	}

	private DeploymentWithDefinitions deploy(ModelUpload upload) {
		ModelUpload allowed = this.rights.checked(upload);
		try {
			return execute(allowed, false);
		}
		catch (HeldBackException ex) {
			throw new KeptForSecondPersonException(this.second.keep(ex.models()));
		}
	}

	private DeploymentWithDefinitions execute(ModelUpload allowed, boolean trial) {
		var configuration = (ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration();
		return configuration.getCommandExecutorTxRequired()
			.execute(new DeployModelSet(allowed, this.table, this.composer, this.open, this.events, trial));
	}

}
