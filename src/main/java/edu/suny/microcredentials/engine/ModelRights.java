package edu.suny.microcredentials.engine;

import java.util.List;
import java.util.Optional;

import edu.suny.microcredentials.engine.RefusedException.Reason;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Who may put models in force: for a campus the campus's own governance office, for all
 * campuses the system's office and administrators. The product itself, for which nobody
 * is signed in, may do both.
 */
@Component
class ModelRights {

	private final IdentityService identity;

	ModelRights(@Lazy IdentityService identity) {
		this.identity = identity;
	}

	/**
	 * The upload with its campus.
	 * @throws RefusedException if this person may not put these models in force
	 */
	ModelUpload checked(ModelUpload upload) {
		Authentication person = this.identity.getCurrentAuthentication();
		if (person == null || person.getUserId() == null) {
			return upload;
		}
		List<String> groups = (person.getGroupIds() != null) ? person.getGroupIds() : List.of();
		List<String> campuses = Optional.ofNullable(person.getTenantIds())
			.orElse(List.of())
			.stream()
			.filter((campus) -> groups.contains(Groups.officeOf(campus)))
			.toList();
		if (upload.campus() != null) {
			return forOwnCampus(upload, campuses);
		}
		if (Groups.keepTheSystem(groups)) {
			return upload;
		}
		return forOnlyCampus(upload, campuses);
	}

	private static ModelUpload forOwnCampus(ModelUpload upload, List<String> campuses) {
		if (!campuses.contains(upload.campus())) {
			throw new RefusedException(Reason.FORBIDDEN,
					"Models of '%s' are put in force by the governance office of that campus."
						.formatted(upload.campus()));
		}
		return upload;
	}

	private static ModelUpload forOnlyCampus(ModelUpload upload, List<String> campuses) {
		if (campuses.isEmpty()) {
			throw new RefusedException(Reason.FORBIDDEN, "Models are put in force by a governance office.");
		}
		if (campuses.size() > 1) {
			throw new RefusedException(Reason.INVALID,
					"You are in the governance offices of %s. Name one of them as tenant."
						.formatted(String.join(" and ", campuses)));
		}
		return upload.forCampus(campuses.get(0));
	}

}
