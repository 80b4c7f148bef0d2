package edu.suny.microcredentials.engine;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import edu.suny.microcredentials.engine.ModelComposer.Composition;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.model.ModelName;
import edu.suny.microcredentials.engine.model.Models;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Composes, checks, deploys and records in one transaction, under the engine's lock for
 * deployments: of two nodes that start together the second finds nothing to do.
 */
class DeployModelSet implements Command<DeploymentWithDefinitions> {

	private static final Logger LOG = LoggerFactory.getLogger(DeployModelSet.class);

	private final ModelUpload upload;

	private final ModelSetTable table;

	private final ModelComposer composer;

	private final OpenCampuses open;

	private final ApplicationEventPublisher events;

	private final boolean trial;

	/**
	 * Takes what somebody sent.
	 * @param trial whether it ends before anything is deployed; the answer is null then,
	 * where something would be
	 */
	DeployModelSet(ModelUpload upload, ModelSetTable table, ModelComposer composer, OpenCampuses open,
			ApplicationEventPublisher events, boolean trial) {
		this.upload = upload;
		this.table = table;
		this.composer = composer;
		this.open = open;
		this.events = events;
		this.trial = trial;
	}

	@Override
	public DeploymentWithDefinitions execute(CommandContext context) {
		context.getPropertyManager().acquireExclusiveLock();
		return context
			.runWithoutAuthorization(() -> (this.upload.campus() != null) ? campus(context) : shared(context));
	}

	private DeploymentWithDefinitions campus(CommandContext context) {
		if (!this.table.isCampus(this.upload.campus())) {
			throw new RefusedException(Reason.INVALID, "There is no campus '%s'.".formatted(this.upload.campus()));
		}
		this.open.check(this.upload.campus());
		ModelSetTable.Row shared = this.table.current(null)
			.orElseThrow(() -> new RefusedException(Reason.CONFLICT, "The shared models are not in force yet."));
		Optional<ModelSetTable.Row> current = this.table.current(this.upload.campus());
		Composition set = compose(context, this.upload, current, models(context, shared.deployment()));
		if (current.isEmpty() && set.isLike(set.base())) {
			return context.getDeploymentManager().findDeploymentById(shared.deployment());
		}
		return deployChanged(context, this.upload, current, set);
	}

	private DeploymentWithDefinitions shared(CommandContext context) {
		Optional<ModelSetTable.Row> current = this.table.current(null);
		Composition set = compose(context, this.upload, current, Models.none());
		DeploymentWithDefinitions deployment;
		try {
			deployment = deployChanged(context, this.upload, current, set);
		}
		catch (RefusedException ex) {
			if (!this.upload.files().isEmpty() || set.own().names().isEmpty()) {
				throw ex;
			}
			// The product starts: a new version of it goes before what the system's
			// office replaced in the old one.
			LOG.warn("The shared models are the product's again, as those of the system's office do not fit them: {}",
					ex.details());
			set = compose(context, this.upload, Optional.empty(), Models.none());
			deployment = deployChanged(context, this.upload, current, set);
		}
		Models shared = set.whole();
		String inForce = deployment.getId();
		if (current.filter((row) -> row.deployment().equals(inForce)).isEmpty()) {
			this.table.campusesWithSets().forEach((campus) -> composeAgain(context, campus, shared, inForce));
		}
		return deployment;
	}

	/**
	 * A campus whose own models no longer fit keeps its set as it was, which is whole in
	 * itself, until its office repairs it.
	 */
	private void composeAgain(CommandContext context, String campus, Models shared, String deployment) {
		ModelUpload again = this.upload.composedAgain(campus);
		Optional<ModelSetTable.Row> current = this.table.current(campus);
		try {
			Composition set = compose(context, again, current, shared);
			String deployed = deployChanged(context, again, current, set).getId();
			if (current.filter((row) -> row.deployment().equals(deployed)).isPresent()) {
				// It was checked when it came, but not beside these shared models.
				this.composer.check(campus, set);
			}
		}
		catch (RefusedException ex) {
			LOG.warn("The models of {} stay as they were, as they do not fit the changed shared ones: {}", campus,
					ex.details());
			this.table.fellBehind(campus, deployment, ex.details());
			this.events.publishEvent(new ModelSetBehind(campus, deployment, Instant.now(), ex.details()));
		}
	}

	private Composition compose(CommandContext context, ModelUpload composed, Optional<ModelSetTable.Row> current,
			Models shared) {
		Models own = current
			.map((row) -> models(context, row.deployment()).only((model) -> row.ownModels().contains(model.fileName())))
			.orElse(Models.none());
		return this.composer.compose(composed, this.composer.base(composed.campus(), shared), own);
	}

	/** What is in force already was checked when it came. */
	private DeploymentWithDefinitions deployChanged(CommandContext context, ModelUpload changed,
			Optional<ModelSetTable.Row> current, Composition set) {
		if (current.isPresent() && set.isLike(models(context, current.get().deployment()))) {
			return context.getDeploymentManager().findDeploymentById(current.get().deployment());
		}
		this.composer.check(changed.campus(), set);
		Models inForce = current.map((row) -> models(context, row.deployment())).orElse(set.base());
		// A start of the product is not refused for a campus's register.
		if (changed.campus() == null && !changed.files().isEmpty()) {
			this.composer.checkAtEach(inForce, set);
		}
		byTwo(changed, set, inForce);
		if (this.trial) {
			return null;
		}
		DeploymentBuilderImpl builder = new DeploymentBuilderImpl(null);
		builder.name(changed.deploymentName()).source(changed.source()).tenantId(changed.campus());
		set.whole()
			.files()
			.forEach((model, bytes) -> builder.addInputStream(model.resourceName(), new ByteArrayInputStream(bytes)));
		DeploymentWithDefinitions deployment = new DeployCmd(builder).execute(context);
		Set<String> own = set.own().names().stream().map(ModelName::fileName).collect(Collectors.toSet());
		this.table.record(deployment.getId(), changed, own);
		this.events.publishEvent(new ModelSetDeployed(deployment.getId(), changed.campus(), changed.deployedBy(),
				changed.source(), changed.origin(), changed.earlier(), byFileName(set.whole()), own));
		return deployment;
	}

	/** How bodies decide, nobody changes alone, nor over what came in force meanwhile. */
	private static void byTwo(ModelUpload upload, Composition set, Models inForce) {
		Map<String, byte[]> now = byFileName(inForce);
		Map<String, byte[]> then = byFileName(set.whole());
		if (upload.isAlone() && !Arrays.equals(now.get(SecondPerson.TABLE), then.get(SecondPerson.TABLE))) {
			then.entrySet().removeIf((file) -> Arrays.equals(now.get(file.getKey()), file.getValue()));
			// What is shared and new comes with the next set of the campus anyway.
			then.keySet().retainAll(now.keySet());
			now.keySet().retainAll(then.keySet());
			throw new HeldBackException(new ModelsOfTwo(upload.campus(), upload.name(), then, now, upload.deployedBy(),
					upload.source(), upload.origin(), upload.earlier()));
		}
		Optional.ofNullable(upload.builtOn()).orElse(Map.of()).forEach((file, content) -> {
			if (!Arrays.equals(now.get(file), content)) {
				throw new RefusedException(Reason.CONFLICT,
						"Another %s came in force after this was proposed, and this does not build on it. Have it refused, and propose it again on top of what is in force."
							.formatted(file));
			}
		});
	}

	private static Map<String, byte[]> byFileName(Models models) {
		Map<String, byte[]> files = new TreeMap<>();
		models.files().forEach((model, bytes) -> files.put(model.fileName(), bytes));
		return files;
	}

	private static Models models(CommandContext context, String deployment) {
		Map<ModelName, byte[]> files = new TreeMap<>();
		context.getResourceManager()
			.findResourcesByDeploymentId(deployment)
			.forEach((resource) -> ModelName.ofFile(resource.getName())
				.ifPresent((model) -> files.put(model, resource.getBytes())));
		return Models.of(files);
	}

}
