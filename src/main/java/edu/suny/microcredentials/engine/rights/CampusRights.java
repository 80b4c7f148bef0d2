package edu.suny.microcredentials.engine.rights;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;

/**
 * Who has a task has its form, too: a proposer's where another campus asks them on its
 * path, by its own models.
 */
class CampusRights extends TenantCommandChecker {

	@Override
	public void checkReadDeployment(String deployment) {
		if (!OutermostCommand.isReadingTaskForm()) {
			super.checkReadDeployment(deployment);
		}
	}

}
