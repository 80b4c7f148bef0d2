package edu.suny.microcredentials.impact;

import java.util.List;

/**
 * A proposal, or the credential that came of it, that would be touched.
 *
 * @param department the id of the body that proposes it, or null
 * @param ties at least one
 */
public record Touched(String number, String title, String campus, String campusName, String state, String department,
		String departmentName, List<Tie> ties) {

	/** Whether it stands in the catalogue, for everybody to see. */
	public boolean isPublished() {
		return this.state.equals("PUBLISHED");
	}

}
