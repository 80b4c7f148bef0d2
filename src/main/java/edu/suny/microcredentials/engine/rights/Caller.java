package edu.suny.microcredentials.engine.rights;

import java.util.List;
import java.util.Optional;

import edu.suny.microcredentials.engine.Bystanders;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * Somebody who is signed in, with the groups that the directory gives them at this
 * request.
 *
 * @param administrator whether they administer the engine
 */
record Caller(String user, List<String> groups, boolean administrator) {

	static Caller of(Authentication person, ProcessEngineConfigurationImpl configuration) {
		List<String> groups = Optional.ofNullable(person.getGroupIds()).orElse(List.of());
		return new Caller(person.getUserId(), groups, configuration.getAdminUsers().contains(person.getUserId())
				|| groups.stream().anyMatch(configuration.getAdminGroups()::contains));
	}

	boolean is(Object other) {
		return this.user.equals(other);
	}

	/** Why they propose and decide nothing; nothing if they may. */
	Optional<String> whyTheyDecideNothing() {
		return Bystanders.why(this.groups);
	}

}
