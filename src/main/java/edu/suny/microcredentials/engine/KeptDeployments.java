package edu.suny.microcredentials.engine;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;

/**
 * Whoever deploys may read the deployment, but not, as the engine would have it, delete
 * it with all that runs under it.
 */
class KeptDeployments extends DefaultAuthorizationProvider {

	@Override
	public AuthorizationEntity[] newDeployment(Deployment deployment) {
		AuthorizationEntity[] grants = super.newDeployment(deployment);
		if (grants != null) {
			for (AuthorizationEntity grant : grants) {
				if (grant.getResourceType() == Resources.DEPLOYMENT.resourceType()) {
					grant.removePermission(Permissions.DELETE);
				}
			}
		}
		return grants;
	}

}
