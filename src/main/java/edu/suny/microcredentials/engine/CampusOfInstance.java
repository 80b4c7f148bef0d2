package edu.suny.microcredentials.engine;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;

import org.springframework.stereotype.Component;

/**
 * Gives an instance of a shared process its campus: that of the calling process; else
 * that of the department named in the proposal, if the person belongs to its campus; else
 * the person's only campus. A person of several campuses who names no department gets
 * none, and is asked when the proposal is registered.
 */
@Component
class CampusOfInstance implements TenantIdProvider {

	private static final ObjectMapper JSON = new ObjectMapper();

	@Override
	public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
		if (context.getSuperExecution() != null) {
			return context.getSuperExecution().getTenantId();
		}
		Authentication authentication = Context.getCommandContext().getAuthentication();
		List<String> campuses = (authentication == null || authentication.getTenantIds() == null) ? List.of()
				: authentication.getTenantIds();
		if (campuses.size() == 1) {
			return campuses.get(0);
		}
		String department = department(context.getVariables().getValueTyped("proposal"));
		return campuses.stream().filter((campus) -> department.startsWith(campus + "-")).findFirst().orElse(null);
	}

	/** What cannot be read names no department; the form says what is wrong with it. */
	private static String department(TypedValue proposal) {
		String text = (proposal instanceof JsonValue json) ? json.getValueSerialized() : null;
		try {
			return (text != null) ? JSON.readTree(text).path("department").asText() : "";
		}
		catch (JsonProcessingException ex) {
			return "";
		}
	}

	@Override
	public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
		return null;
	}

	@Override
	public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
		return (context.getExecution() != null) ? context.getExecution().getTenantId() : null;
	}

}
