package edu.suny.microcredentials.tracker.web;

import java.util.Map;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Body.Type;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SearchFormTests {

	private static final Map<String, Body> BODIES = Map.of("harbor-senate", senate("harbor"), "hillview-senate",
			senate("hillview"), "lakeside-senate", senate("lakeside"));

	@Test
	void allBodiesOfAFewCampusesCanBeChosen() {
		assertThat(form(null, null).offered(10, BODIES)).containsOnlyKeys("harbor", "hillview", "lakeside");
		assertThat(form("harbor", null).offered(10, BODIES)).containsOnlyKeys("harbor", "hillview", "lakeside");
	}

	@Test
	void ofVeryManyCampusesThoseOfTheOneThatIsChosen() {
		assertThat(form(null, null).offered(11, BODIES)).isEmpty();
		assertThat(form("harbor", null).offered(11, BODIES)).containsOnlyKeys("harbor");
		assertThat(form(null, "hillview-senate").offered(11, BODIES)).containsOnlyKeys("hillview");
		assertThat(form("nowhere", "nowhere-senate").offered(11, BODIES)).isEmpty();
	}

	/** So that what is sought stays to be read in the choice, though nothing fits. */
	@Test
	void aBodyOfAnotherCampusThatIsSoughtStaysChosen() {
		assertThat(form("harbor", "hillview-senate").offered(11, BODIES)).containsOnlyKeys("harbor", "hillview");
	}

	private static SearchForm form(String campus, String body) {
		return new SearchForm(null, campus, null, body, null, null, null, null);
	}

	private static Body senate(String campus) {
		return new Body(campus + "-senate", campus, "Senate", Type.SENATE, true, null, null);
	}

}
