package edu.suny.microcredentials.impact;

import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.impact.Tie.Kind;
import edu.suny.microcredentials.notice.Notice;
import edu.suny.microcredentials.notice.Notices;
import edu.suny.microcredentials.proposal.Proposals;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@GovernanceTest
class ImpactTests {

	private static final String SCIENCES = "department-sciences";

	private static final String BUSINESS = "department-business";

	@LocalServerPort
	int port;

	@Autowired
	Proposals proposals;

	@Autowired
	Impact impact;

	@Autowired
	Notices notices;

	@Test
	void coursesAreSharedWithinACampusHoweverTheirCodeIsWritten() {
		String first = submit("harbor", SCIENCES, course("One of two", "ZQA 101"));
		String second = submit("harbor", SCIENCES, course("The other of two", "zqa-101"));
		submit("lakeside", SCIENCES, course("Of another campus", "ZQA 101"));
		submit("harbor", SCIENCES, course("With another course", "ZQA 1011"));

		assertThat(this.impact.of(first)).extracting(Touched::number).containsExactly(second);
		assertThat(this.impact.of(second).get(0).ties()).containsExactly(new Tie(Kind.SHARES_COURSE, "ZQA 101"));
	}

	@Test
	void whatCountsTowardAnotherIsTiedToItBothWays() {
		String step = submit("lakeside", SCIENCES,
				award("First step of tides", "Micro-credential in Whole Stair of Tides", "Harbor University"));
		String stair = submit("harbor", SCIENCES, document("Whole stair of tides"));
		submit("hillview", SCIENCES, document("Whole stair of tides"));

		assertThat(this.impact.of(step)).singleElement().satisfies((each) -> {
			assertThat(each.number()).isEqualTo(stair);
			assertThat(each.ties()).extracting(Tie::kind).containsExactly(Kind.COUNTS_TOWARD_IT);
		});
		assertThat(this.impact.of(stair)).singleElement().satisfies((each) -> {
			assertThat(each.number()).isEqualTo(step);
			assertThat(each.ties()).extracting(Tie::kind).containsExactly(Kind.COUNTS_TOWARD_THIS);
		});
	}

	@Test
	void whatWantsItBeforeIsTouched() {
		String basics = submit("harbor", SCIENCES, document("Basics of lichens"));
		String advanced = submit("harbor", SCIENCES, document("Advanced moss").put("prerequisites",
				"Learners hold the micro-credential “Basics of Lichens” or know as much."));
		submit("harbor", SCIENCES, document("Beside it").put("prerequisites", "Basics of chemistry, lichens excluded"));

		assertThat(this.impact.of(basics)).extracting(Touched::number).containsExactly(advanced);
	}

	@Test
	void theLatestRevisionCountsAndWhatHasEndedDoesNot() {
		String first = submit("harbor", SCIENCES, course("Changes its course", "ZQB 101"));
		String second = submit("harbor", SCIENCES, course("Keeps its course", "ZQB 101"));
		this.proposals.beginNextRound(first);
		this.proposals.submit(first, with("harbor", SCIENCES, course("Changes its course", "ZQB 102")),
				"harbor-faculty1");

		assertThat(this.impact.of(second)).isEmpty();

		String third = submit("harbor", SCIENCES, course("Is rejected", "ZQB 101"));
		assertThat(this.impact.of(second)).hasSize(1);
		this.proposals.reject(third);
		assertThat(this.impact.of(second)).isEmpty();
	}

	@Test
	void theDepartmentOfWhatIsTouchedIsToldOnceAndTheProposersOwnIsNot() {
		submit("harbor", BUSINESS, course("Of business", "ZQC 101"));
		submit("harbor", SCIENCES, course("Of sciences", "ZQC 101"));
		String number = submit("harbor", SCIENCES, course("Touches both", "ZQC 101"));
		this.proposals.beginNextRound(number);
		this.proposals.submit(number, with("harbor", SCIENCES, course("Touches both", "ZQC 101")), "harbor-faculty1");

		assertThat(told("harbor-business1", number)).singleElement()
			.satisfies((notice) -> assertThat(notice.text()).contains("“Of business” (", "shares the course ZQC 101"));
		assertThat(told("harbor-department1", number)).isEmpty();
	}

	@Test
	void manyTouchedOnesAreOneNoticeAndOthersElsewhereAreNotNamed() {
		submit("lakeside", BUSINESS, document("Whole stair of fjords"));
		for (String title : List.of("First of fjords", "Second of fjords")) {
			submit("harbor", BUSINESS, course(title, "ZQD 101"));
		}
		ObjectNode step = award("Unnamed step of fjords", "Whole Stair of Fjords", "Lakeside Community College");
		step.putArray("courses").addObject().put("code", "ZQD 101");
		String number = submit("harbor", SCIENCES, step);

		assertThat(told("harbor-business1", number)).singleElement()
			.satisfies((notice) -> assertThat(notice.text()).contains("First of fjords", "Second of fjords"));
		assertThat(this.notices.of("lakeside-business1")).filteredOn((notice) -> notice.kind().equals("impact"))
			.first()
			.satisfies((notice) -> {
				assertThat(notice.text()).contains("A proposal of Harbor University", "Whole stair of fjords")
					.doesNotContain("Unnamed step", number);
				assertThat(notice.path()).isNull();
			});
	}

	@Test
	void prerequisitesOfAnyLengthAndScriptAreKept() {
		StringBuilder text = new StringBuilder();
		new Random(7).ints(1990, 0x0621, 0x064A).forEach(text::appendCodePoint);
		String number = submit("harbor", SCIENCES, document("Long before it").put("prerequisites", text.toString()));

		assertThat(this.impact.of(number)).isEmpty();
	}

	@Test
	void membersOfTheCampusSeeWhatOfTheirsIsTouched() {
		String first = submit("harbor", SCIENCES, course("Sand of the first kind", "ZQE 101"));
		String second = submit("harbor", BUSINESS, course("Sand of the second kind", "ZQE 101"));

		for (String member : List.of("harbor-faculty3", "harbor-senator7")) {
			assertThat(page(member, first))
				.contains("href=\"/proposals/" + second + "\">Sand of the second kind</a>",
						"Department of Business, Harbor University", "It shares the course ZQE 101")
				.doesNotContain("None is known");
			assertThat(api(member, first)).contains("\"number\":\"" + second + "\"", "ZQE 101");
		}
		assertThat(page("lakeside-faculty3", first)).doesNotContain("Sand of");
		assertThat(api("lakeside-faculty3", first)).doesNotContain(second);
	}

	@Test
	void whatStillIsInReviewElsewhereIsNotShown() {
		String step = submit("lakeside", SCIENCES,
				award("Unseen step of dunes", "Whole Stair of Dunes", "Harbor University"));
		String stair = submit("harbor", SCIENCES, document("Whole stair of dunes"));

		assertThat(page("harbor-senator1", stair)).contains("None is known").doesNotContain("Unseen step of dunes");
		assertThat(api("harbor-senator1", stair)).isEqualTo("[]");
		assertThat(page("lakeside-senator1", step)).doesNotContain("Whole stair of dunes");
		assertThat(page("admin", stair)).contains("Unseen step of dunes", "It counts toward this one");
	}

	private List<Notice> told(String user, String number) {
		return this.notices.of(user)
			.stream()
			.filter((notice) -> notice.kind().equals("impact") && number.equals(notice.proposal()))
			.toList();
	}

	private String page(String user, String number) {
		return Caller.browser(this.port, user).get("/proposals/" + number).body();
	}

	private String api(String user, String number) {
		return Caller.script(this.port, user).get("/api/proposals/" + number + "/impact").body();
	}

	private String submit(String campus, String department, ObjectNode document) {
		ObjectNode whole = with(campus, department, document);
		String user = campus + "-faculty1";
		String number = this.proposals.begin(campus, whole, user).number();
		this.proposals.submit(number, whole, user);
		return number;
	}

	private static ObjectNode with(String campus, String department, ObjectNode document) {
		return document.put("department", campus + "-" + department);
	}

	private static ObjectNode document(String title) {
		return new ObjectMapper().createObjectNode().put("title", title).put("kind", "credit");
	}

	private static ObjectNode course(String title, String code) {
		ObjectNode document = document(title);
		document.putArray("courses").addObject().put("code", code);
		return document;
	}

	private static ObjectNode award(String title, String award, String institution) {
		ObjectNode document = document(title);
		document.putObject("disclosure")
			.putArray("applicability")
			.addObject()
			.put("award", award)
			.put("awardType", "micro-credential")
			.put("institution", institution);
		return document;
	}

}
