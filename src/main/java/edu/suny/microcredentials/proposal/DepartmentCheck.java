package edu.suny.microcredentials.proposal;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.stereotype.Component;

/** Whether what a document names as its department is one of its campus. */
@Component
class DepartmentCheck {

	private final Campuses campuses;

	DepartmentCheck(Campuses campuses) {
		this.campuses = campuses;
	}

	void check(String campus, ProposalDocument document) {
		String department = document.department();
		if (department != null && this.campuses.body(campus, department)
			.filter((body) -> body.type() == Body.Type.DEPARTMENT && body.id().equals(department))
			.isEmpty()) {
			throw new RefusedException(Reason.INVALID, "'%s' is no department of %s: choose one of that campus."
				.formatted(department, this.campuses.get(campus).name()));
		}
	}

}
