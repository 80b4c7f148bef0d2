package edu.suny.microcredentials.engine;

import java.util.LinkedHashMap;
import java.util.Map;

import edu.suny.microcredentials.engine.ModelSet.Origin;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;

/**
 * What somebody wants to put in force.
 *
 * @param campus null for the shared set
 * @param name of the deployment in the engine; null for the usual one
 * @param files by the name that the sender gave them
 * @param deployedBy null for the product itself
 * @param source such as {@code Camunda Modeler}
 * @param earlier the deployment that it takes a campus back to; null if it does not
 * @param builtOn what has to be in force still, by file name, so that it can replace it;
 * null where no second person has confirmed it
 */
record ModelUpload(String campus, String name, Map<String, byte[]> files, String deployedBy, String source,
		Origin origin, String earlier, Map<String, byte[]> builtOn) {

	ModelUpload(String campus, String name, Map<String, byte[]> files, String deployedBy, String source) {
		this(campus, name, files, deployedBy, source, Origin.UPLOADED, null, null);
	}

	static ModelUpload of(DeploymentBuilderImpl builder, String deployedBy) {
		if (!builder.getDeployments().isEmpty() || !builder.getDeploymentResourcesById().isEmpty()
				|| !builder.getDeploymentResourcesByName().isEmpty() || builder.getNameFromDeployment() != null) {
			throw new RefusedException(Reason.INVALID,
					"Models are not deployed again from an earlier deployment. Upload the files.");
		}
		if (builder.getProcessDefinitionsActivationDate() != null) {
			throw new RefusedException(Reason.INVALID,
					"Models come in force at once. Upload them without an activation time.");
		}
		Map<String, byte[]> files = new LinkedHashMap<>();
		if (builder.getDeployment().getResources() != null) {
			builder.getDeployment().getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
		}
		if (files.isEmpty()) {
			throw new RefusedException(Reason.INVALID, "The upload holds no files.");
		}
		String source = builder.getDeployment().getSource();
		return new ModelUpload(emptyToNull(builder.getDeployment().getTenantId()), builder.getDeployment().getName(),
				files, deployedBy, (emptyToNull(source) != null) ? source : "engine");
	}

	private static String emptyToNull(String text) {
		return (text != null && text.isBlank()) ? null : text;
	}

	ModelUpload forCampus(String other) {
		return new ModelUpload(other, this.name, this.files, this.deployedBy, this.source, this.origin, this.earlier,
				this.builtOn);
	}

	/** The campus's set made anew, because the shared one changed. */
	ModelUpload composedAgain(String other) {
		return new ModelUpload(other, null, Map.of(), this.deployedBy, "shared models changed: " + this.source,
				Origin.COMPOSED_AGAIN, null, Map.of());
	}

	/** Whether whoever answers for it is alone, and nobody has confirmed it. */
	boolean isAlone() {
		return this.deployedBy != null && this.builtOn == null;
	}

	String deploymentName() {
		if (this.name != null && !this.name.isBlank()) {
			return this.name;
		}
		return (this.campus != null) ? "Models of " + this.campus : "Shared models";
	}

}
