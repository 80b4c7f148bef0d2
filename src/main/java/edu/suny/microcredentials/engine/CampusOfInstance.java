package edu.suny.microcredentials.engine;

import java.util.List;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.spin.json.SpinJsonNode;

import org.springframework.stereotype.Component;

/**
 * Gives an instance of a shared process its campus: that of the calling process; else
 * that of the department named in the proposal, if the person belongs to its campus; else
 * the person's only campus. A person of several campuses who names no department gets
 * none, and is asked when the proposal is registered.
 */
@Component
class CampusOfInstance implements TenantIdProvider {

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
		String department = department(context.getVariables().get("proposal"));
		return campuses.stream().filter((campus) -> department.startsWith(campus + "-")).findFirst().orElse(null);
	}

	private static String department(Object proposal) {
		return (proposal instanceof SpinJsonNode json && json.isObject() && json.hasProp("department")
				&& json.prop("department").isString()) ? json.prop("department").stringValue() : "";
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
