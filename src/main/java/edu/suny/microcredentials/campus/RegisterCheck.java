package edu.suny.microcredentials.campus;

import java.util.List;

/**
 * Asked before the register of a campus's bodies changes, by whoever relies on what
 * stands in it: a path that asks a body, for example.
 */
public interface RegisterCheck {

	/**
	 * What would not hold any more.
	 * @param asTheyWouldBe all bodies of the campus after the change, without chair and
	 * secretary
	 * @return sentences for the office that proposes or confirms the change; none if all
	 * holds
	 */
	List<String> problems(String campus, List<Body> asTheyWouldBe);

}
