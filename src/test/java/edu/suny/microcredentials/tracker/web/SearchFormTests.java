package edu.suny.microcredentials.tracker.web;

import java.util.List;
import java.util.Map;
import java.util.Set;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Body.Type;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SearchFormTests {

	private static final Map<String, Body> BODIES = Map.of("harbor-senate", senate("harbor"), "hillview-senate",
			senate("hillview"), "lakeside-senate", senate("lakeside"));

	@Test
	void allBodiesOfAFewCampusesCanBeChosen() {
		assertThat(offered(null, null, 10)).containsExactlyInAnyOrder("harbor", "hillview", "lakeside");
		assertThat(offered("harbor", null, 10)).containsExactlyInAnyOrder("harbor", "hillview", "lakeside");
	}

	@Test
	void ofVeryManyCampusesThoseOfTheOneThatIsChosen() {
		assertThat(offered(null, null, 11)).isEmpty();
		assertThat(offered("harbor", null, 11)).containsExactly("harbor");
		assertThat(offered(null, "hillview-senate", 11)).containsExactly("hillview");
		assertThat(offered("nowhere", "nowhere-senate", 11)).isEmpty();
	}

	@Test
	void aMemberWhoSeesVeryManyHasTheirOwnWhereNoneIsChosen() {
		assertThat(offered(null, null, 11, "lakeside")).containsExactly("lakeside");
		assertThat(offered("", null, 11, "lakeside")).containsExactly("lakeside");
		assertThat(offered("harbor", null, 11, "lakeside")).containsExactly("harbor");
	}

	/** So that what is sought stays to be read in the choice, though nothing fits. */
	@Test
	void aBodyOfAnotherCampusThatIsSoughtStaysChosen() {
		assertThat(offered("harbor", "hillview-senate", 11)).containsExactlyInAnyOrder("harbor", "hillview");
	}

	private static Set<String> offered(String campus, String body, int campuses, String... theirs) {
		return form(campus, body).offered(campuses, List.of(theirs), BODIES).keySet();
	}

	private static SearchForm form(String campus, String body) {
		return new SearchForm(null, campus, null, body, null, null, null, null);
	}

	private static Body senate(String campus) {
		return new Body(campus + "-senate", campus, "Senate", Type.SENATE, true, null, null);
	}

}
