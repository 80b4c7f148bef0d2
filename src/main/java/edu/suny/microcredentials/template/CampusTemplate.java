package edu.suny.microcredentials.template;

import java.util.List;

/**
 * A path of governance that is ready to be put in force at a campus that has its bodies.
 *
 * @param id the name of its folder, {@code graduate-council}
 * @param description one sentence for a governance office
 * @param bodies whom its diagram asks
 */
public record CampusTemplate(String id, String name, String description, List<Need> bodies) {

	/**
	 * A body that the campus must have.
	 *
	 * @param id as paths name it, without the campus; {@code department} is any of that
	 * type
	 * @param name what it is in words
	 * @param faculty whether the path counts on it as a body of faculty
	 */
	public record Need(String id, String name, boolean faculty) {
	}

}
