package edu.suny.microcredentials.engine;

import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceManager;

/**
 * The engine's files in the database. One that is read by its name, be it to parse a
 * diagram or a table or to show a form, is held against what models may contain: it may
 * have got there by another way than deployment, or before the rules were what they are.
 */
class ReadModels extends ResourceManager {

	private final ReadingGuard guard;

	ReadModels(ReadingGuard guard) {
		this.guard = guard;
	}

	@Override
	public ResourceEntity findResourceByDeploymentIdAndResourceName(String deployment, String name) {
		ResourceEntity resource = super.findResourceByDeploymentIdAndResourceName(deployment, name);
		if (resource != null) {
			this.guard.check(resource.getName(), resource.getBytes());
		}
		return resource;
	}

	/** Puts it in the place of the engine's own. */
	record Factory(ReadingGuard guard) implements SessionFactory {

		@Override
		public Class<?> getSessionType() {
			return ResourceManager.class;
		}

		@Override
		public Session openSession() {
			return new ReadModels(this.guard);
		}

	}

}
