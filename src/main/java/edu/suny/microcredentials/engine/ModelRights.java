package edu.suny.microcredentials.engine;

import java.util.List;

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

	private static final String OFFICE = "-governance-office";

	private static final List<String> SYSTEM_OFFICES = List.of("system-governance-office", "camunda-admin");

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
		List<String> campuses = campusesOf(groups);
		if (upload.campus() != null) {
			return forOwnCampus(upload, campuses);
		}
		if (SYSTEM_OFFICES.stream().anyMatch(groups::contains)) {
			return upload;
		}
		return forOnlyCampus(upload, campuses);
	}

	private static List<String> campusesOf(List<String> groups) {
		return groups.stream()
			.filter((group) -> group.endsWith(OFFICE) && !SYSTEM_OFFICES.contains(group))
			.map((group) -> group.substring(0, group.length() - OFFICE.length()))
			.toList();
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
