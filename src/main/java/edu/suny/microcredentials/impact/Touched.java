package edu.suny.microcredentials.impact;

import java.util.List;

/**
 * A proposal, the credential that came of it, or a credential that its campus approved
 * before this system, that would be touched.
 *
 * @param number null if its campus approved it before
 * @param slug its name in the catalogue if its campus approved it before, else null
 * @param department the id of the body that proposes it, or null
 * @param ties at least one
 */
public record Touched(String number, String slug, String title, String campus, String campusName, String state,
		String department, String departmentName, List<Tie> ties) {

	/** Whether it stands in the catalogue, for everybody to see. */
	public boolean isPublished() {
		return this.state.equals("PUBLISHED") || this.slug != null;
	}

}
