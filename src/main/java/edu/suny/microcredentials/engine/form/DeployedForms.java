package edu.suny.microcredentials.engine.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;

import org.springframework.stereotype.Component;

/** The forms as deployed, read once each. */
@Component
class DeployedForms {

	private final Map<String, Form> byDefinition = new ConcurrentHashMap<>();

	/**
	 * The very form that the person sees: that of the deployment, the campus's own too.
	 * Nothing if the task or start has no form.
	 */
	Optional<Form> of(FormData data) {
		CamundaFormRef reference = data.getCamundaFormRef();
		if (reference == null) {
			return Optional.empty();
		}
		CommandContext engine = Context.getCommandContext();
		CamundaFormDefinition definition = engine
			.runWithoutAuthorization(new GetCamundaFormDefinitionCmd(reference, data.getDeploymentId()));
		if (definition == null) {
			throw new IllegalStateException(
					"The form '%s' is not in deployment %s".formatted(reference.getKey(), data.getDeploymentId()));
		}
		return Optional.of(this.byDefinition.computeIfAbsent(definition.getId(), (id) -> read(engine, definition)));
	}

	/** Whoever has the task has its form, of whichever campus's models it is. */
	private static Form read(CommandContext engine, CamundaFormDefinition definition) {
		boolean checked = engine.isTenantCheckEnabled();
		engine.disableTenantCheck();
		try (InputStream resource = engine.runWithoutAuthorization(
				new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName()))) {
			return Form.read(definition.getKey(), Json.readOwn(resource.readAllBytes()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			if (checked) {
				engine.enableTenantCheck();
			}
		}
	}

}
