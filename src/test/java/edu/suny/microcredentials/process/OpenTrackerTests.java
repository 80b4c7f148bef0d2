package edu.suny.microcredentials.process;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.absence.Deputies;
import edu.suny.microcredentials.absence.DeputyRequest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.attachment.Attachments;
import edu.suny.microcredentials.campus.Tracker;
import edu.suny.microcredentials.campus.Trackers;
import edu.suny.microcredentials.conversation.Comments;
import edu.suny.microcredentials.conversation.NewComment;
import edu.suny.microcredentials.proposal.ProposalState;
import edu.suny.microcredentials.proposal.process.Withdrawals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A campus shows its proposals to those with a part in them, to its members, or to
 * everybody: each kind of reader, each state of a proposal, and each thing that is not
 * for everybody.
 */
class OpenTrackerTests extends JourneyTests {

	private static final Pattern DIAGRAM = Pattern.compile("data-diagram=\"([^\"]+)\"");

	@LocalServerPort
	int port;

	@Autowired
	Trackers trackers;

	@Autowired
	Comments comments;

	@Autowired
	Attachments attachments;

	@Autowired
	Deputies deputies;

	@Autowired
	Withdrawals withdrawals;

	@AfterEach
	void closeIt() {
		this.trackers.show("lakeside", Tracker.MEMBERS);
	}

	@Test
	void everybodySeesWhatWasSubmittedWhereTheCampusShowsItAndNoDraftAnywhere() {
		Map<String, String> proposals = oneOfEachState();
		Map<String, Caller> readers = readers();

		this.trackers.show("lakeside", Tracker.PUBLIC);
		proposals.forEach((state, number) -> {
			boolean draft = state.equals("DRAFT");
			assertThat(look(readers, number)).as("%s at an open campus", state)
				.isEqualTo(Map.of("stranger", draft ? "sign-in" : "open", "elsewhere", draft ? "nothing" : "open",
						"colleague", draft ? "nothing" : "whole", "proposer", "whole"));
			assertThat(Caller.script(this.port, "lakeside-service").get("/api/proposals/" + number).statusCode())
				.isEqualTo(draft ? 404 : 200);
			assertThat(Caller.script(this.port, "hillview-service").get("/api/proposals/" + number).statusCode())
				.isEqualTo(404);
			assertThat(Caller.stranger(this.port).get("/api/proposals/" + number).statusCode()).isEqualTo(401);
			assertThat(list(readers.get("stranger"), "?words=" + number)).as(state)
				.isEqualTo(draft ? List.of() : List.of(number));
		});

		this.trackers.show("lakeside", Tracker.MEMBERS);
		proposals.forEach((state, number) -> {
			boolean draft = state.equals("DRAFT");
			assertThat(look(readers, number)).as("%s at a closed campus", state)
				.isEqualTo(Map.of("stranger", "sign-in", "elsewhere", "nothing", "colleague",
						draft ? "nothing" : "whole", "proposer", "whole"));
		});
	}

	@Test
	void whatEndedBeforeItWasSubmittedIsForNobodyElse() {
		Journey withdrawn = anIdea(Documents.credit().put("title", "Anacoluthon given up")).withdrawsTheDraft();
		Journey lapsed = anIdea(Documents.credit().put("title", "Anacoluthon left alone"))
			.timeComes("boundaryEvent_nobodyTouchedIt");
		Journey afterwards = aSubmittedProposal(Documents.credit().put("title", "Anacoluthon of many"));
		this.withdrawals.withdraw(afterwards.number(), "lakeside-faculty1");
		assertThat(List.of(state(withdrawn), state(lapsed), state(afterwards))).containsExactly(ProposalState.WITHDRAWN,
				ProposalState.LAPSED, ProposalState.WITHDRAWN);
		Map<String, Caller> readers = readers();
		this.trackers.show("lakeside", Tracker.PUBLIC);

		for (Journey never : List.of(withdrawn, lapsed)) {
			assertThat(look(readers, never.number())).isEqualTo(
					Map.of("stranger", "sign-in", "elsewhere", "nothing", "colleague", "nothing", "proposer", "whole"));
		}
		assertThat(look(readers, afterwards.number()))
			.isEqualTo(Map.of("stranger", "open", "elsewhere", "open", "colleague", "whole", "proposer", "whole"));
		assertThat(readers.get("stranger").get("/proposals/" + afterwards.number()).body())
			.contains("Its proposers withdrew it.");
		for (String who : List.of("stranger", "elsewhere", "colleague")) {
			assertThat(list(readers.get(who), "?campus=lakeside&words=anacoluthon")).as(who)
				.containsExactly(afterwards.number());
			assertThat(list(readers.get(who), "?campus=lakeside&state=LAPSED&words=" + lapsed.number())).as(who)
				.isEmpty();
		}
		assertThat(list(readers.get("proposer"), "?words=anacoluthon")).containsExactlyInAnyOrder(withdrawn.number(),
				lapsed.number(), afterwards.number());
	}

	@Test
	void nothingThatIsForTheCampusIsForEverybody() {
		ObjectNode document = Documents.credit()
			.put("title", "Syllepsis for beginners")
			.put("contact", "onomatopoeia@example.edu");
		Journey proposal = aSubmittedProposal(document).departmentDecides("returned");
		proposal.document().put("title", "Hendiadys").put("audience", "Litotes");
		proposal.saves();
		String number = proposal.number();
		this.comments.write(number, new NewComment("quincunx", "", "", null), "lakeside-faculty2");
		this.attachments.attach(number, "zeugma.txt",
				new ByteArrayResource("chiasmus".getBytes(StandardCharsets.UTF_8)), "", "lakeside-faculty2");
		this.trackers.show("lakeside", Tracker.PUBLIC);
		String[] hidden = { "Hendiadys", "Litotes", "quincunx", "zeugma", "chiasmus", "onomatopoeia",
				"Lakeside faculty", "Lakeside sciences", "lakeside-faculty1", "lakeside-department1", "As discussed",
				"Name the prerequisites", "/camunda/", "/attachments", "/comments", "/changes" };

		Caller stranger = Caller.stranger(this.port);
		Caller elsewhere = Caller.browser(this.port, "hillview-faculty1");
		for (Caller caller : List.of(stranger, elsewhere)) {
			String page = caller.get("/proposals/" + number).body();
			assertThat(main(page))
				.contains("Syllepsis for beginners", "Returned", "Department of Sciences",
						"Its proposers: Draft the proposal", "Biostatistics", "As it was sent for review last")
				.doesNotContain(hidden);
			Matcher diagram = DIAGRAM.matcher(page);
			assertThat(diagram.find()).isTrue();
			HttpResponse<String> shown = caller.get(diagram.group(1));
			assertThat(shown.statusCode()).isEqualTo(200);
			assertThat(shown.body()).contains("callActivity_prepareProposal")
				.doesNotContain("Hendiadys", "Litotes", "quincunx", "lakeside-faculty1", "lakeside-department1");
			assertThat(main(caller.get("/proposals?campus=lakeside&words=syllepsis").body()))
				.contains(number, "Draft the proposal")
				.doesNotContain("Lakeside faculty", "Hendiadys");
			assertThat(List.of("hendiadys", "litotes", "quincunx", "onomatopoeia", "zeugma"))
				.allSatisfy((word) -> assertThat(list(caller, "?campus=lakeside&words=" + word)).as(word).isEmpty());
		}
		Caller script = Caller.script(this.port, "hillview-faculty1");
		assertThat(script.get("/api/proposals.csv?campus=lakeside&words=syllepsis").body()).contains(number)
			.doesNotContain(hidden);
		assertThat(script.get("/api/proposals?campus=lakeside&words=syllepsis").body()).contains(number)
			.doesNotContain(hidden);
		for (String closed : List.of("/comments", "/attachments", "/record", "/rounds", "/impact", "/changes",
				"/consultations")) {
			assertThat(script.get("/api/proposals/" + number + closed).statusCode()).as(closed).isEqualTo(404);
			assertThat(Caller.stranger(this.port).get("/api/proposals/" + number + closed).statusCode()).as(closed)
				.isEqualTo(401);
		}
		assertThat(main(Caller.browser(this.port, "lakeside-faculty2").get("/proposals/" + number).body()))
			.contains("quincunx", "zeugma", "Lakeside faculty 1")
			.doesNotContain("Hendiadys", "Litotes");
	}

	@Test
	void anAppealIsForTheCampusAndSoIsItsDiagram() {
		Journey proposal = aSubmittedProposal(Documents.credit().put("title", "Zeugma")).departmentDecides("rejected")
			.appeals();
		String path = "/proposals/" + proposal.number();
		this.trackers.show("lakeside", Tracker.PUBLIC);
		Caller member = Caller.browser(this.port, "lakeside-faculty2");
		List<String> whole = diagrams(member.get(path).body());

		for (Caller caller : List.of(Caller.stranger(this.port), Caller.browser(this.port, "hillview-faculty1"))) {
			String page = caller.get(path).body();
			assertThat(main(page)).contains("It was rejected.")
				.doesNotContain("Hear the appeal", "Accept or appeal the rejection");
			assertThat(main(caller.get("/proposals?campus=lakeside&words=" + proposal.number()).body()))
				.contains(proposal.number())
				.doesNotContain("Hear the appeal");
			List<String> open = diagrams(page);
			assertThat(whole).containsAll(open).hasSizeGreaterThan(open.size());
			assertThat(whole).allSatisfy((diagram) -> assertThat(caller.get(diagram).statusCode())
				.isEqualTo(open.contains(diagram) ? 200 : 404));
		}
		assertThat(main(member.get(path).body())).contains("Hear the appeal");
		assertThat(whole).allSatisfy((diagram) -> assertThat(member.get(diagram).statusCode()).isEqualTo(200));
	}

	@Test
	void whoIsNotSignedInFindsProposalsOnlyWhereACampusShowsThem() {
		Journey proposal = aSubmittedProposal(Documents.credit().put("title", "Paronomasia"));
		String number = proposal.number();
		Caller stranger = Caller.stranger(this.port);
		assertThat(stranger.get("/").body()).doesNotContain("href=\"/proposals\"");
		assertIsAskedToSignIn(stranger.get("/proposals"));

		this.trackers.show("lakeside", Tracker.PUBLIC);

		assertThat(stranger.get("/").body()).contains("href=\"/proposals\"");
		assertThat(stranger.get("/proposals").headers().firstValue("X-Robots-Tag")).hasValue("noindex");
		assertThat(stranger.get("/proposals/" + number).headers().firstValue("X-Robots-Tag")).hasValue("noindex");
		assertThat(list(stranger, "?words=paronomasia")).contains(number);
		assertThat(list(stranger, "?words=paronomasia&body=lakeside-department-sciences&state=IN_REVIEW"))
			.contains(number);
		assertThat(List.of("&campus=harbor", "&state=DRAFT", "&mine=true", "&unchanged=1", "&body=lakeside-senate"))
			.allSatisfy((filter) -> assertThat(list(stranger, "?words=paronomasia" + filter)).isEmpty());
		Caller elsewhere = Caller.browser(this.port, "hillview-faculty1");
		assertThat(list(elsewhere, "?words=paronomasia")).isEmpty();
		assertThat(list(elsewhere, "?words=paronomasia&campus=lakeside")).contains(number);
		assertThat(list(elsewhere, "?words=paronomasia&body=lakeside-department-sciences")).contains(number);
		assertIsAskedToSignIn(stranger.get("/proposals/" + number + "/inside"));
		assertThat(elsewhere.get("/proposals/" + number + "/inside").headers().firstValue("location")).get()
			.asString()
			.endsWith("/proposals/" + number);
	}

	@Test
	void aTrackerForParticipantsIsForThoseWithAPart() {
		Journey proposal = aSubmittedProposal(Documents.credit().put("title", "Metonymy"));
		String number = proposal.number();
		this.trackers.show("lakeside", Tracker.PARTICIPANTS);

		assertThat(List.of("lakeside-faculty1", "lakeside-department2", "lakeside-business1", "lakeside-committee3",
				"lakeside-senator7", "lakeside-analyst1", "lakeside-provost", "lakeside-office1", "lakeside-service",
				"admin", "system-office"))
			.allSatisfy((user) -> assertThat(seenBy(user, number)).as(user).containsExactly(number));
		assertThat(List.of("lakeside-faculty2", "lakeside-faculty3", "hillview-senator1"))
			.allSatisfy((user) -> assertThat(seenBy(user, number)).as(user).isEmpty());
		assertIsAskedToSignIn(Caller.stranger(this.port).get("/proposals/" + number));

		this.rows.sql(
				"insert into consultation (proposal, round, revision, person, reason, opened_at) values (?, 1, 1, ?, ?, now())")
			.params(number, "lakeside-faculty2", "An expert")
			.update();
		assertThat(seenBy("lakeside-faculty2", number)).containsExactly(number);
		LocalDate today = this.deputies.today("lakeside");
		long deputy = this.deputies
			.name(new DeputyRequest("lakeside-senator7", "lakeside-faculty3", "lakeside-senate", today, today,
					"At a conference"), "lakeside-senator7")
			.id();
		assertThat(seenBy("lakeside-faculty3", number)).containsExactly(number);
		this.deputies.end(deputy, "lakeside-senator7");
		assertThat(seenBy("lakeside-faculty3", number)).isEmpty();
	}

	/** The page and the list agree. */
	private List<String> seenBy(String user, String number) {
		Caller script = Caller.script(this.port, user);
		List<String> found = numbers(script.get("/api/proposals?words=" + number).body());
		assertThat(script.get("/api/proposals/" + number).statusCode()).as(user).isEqualTo(found.isEmpty() ? 404 : 200);
		return found;
	}

	private Map<String, String> oneOfEachState() {
		Map<String, String> proposals = new LinkedHashMap<>();
		proposals.put("DRAFT", anIdea(Documents.credit()).number());
		for (String state : List.of("IN_REVIEW", "RETURNED", "PUBLISHED", "REJECTED", "WITHDRAWN", "LAPSED")) {
			Journey proposal = aSubmittedProposal(Documents.credit());
			this.rows.sql("update proposal set state = ? where number = ?").params(state, proposal.number()).update();
			proposals.put(state, proposal.number());
		}
		return proposals;
	}

	private Map<String, Caller> readers() {
		return Map.of("stranger", Caller.stranger(this.port), "elsewhere",
				Caller.browser(this.port, "hillview-faculty1"), "colleague",
				Caller.browser(this.port, "lakeside-faculty2"), "proposer",
				Caller.browser(this.port, "lakeside-faculty1"));
	}

	private static Map<String, String> look(Map<String, Caller> readers, String number) {
		Map<String, String> seen = new LinkedHashMap<>();
		readers.forEach((who, caller) -> seen.put(who, seen(caller.get("/proposals/" + number))));
		return seen;
	}

	private static String seen(HttpResponse<String> answer) {
		return switch (answer.statusCode()) {
			case 302 -> "sign-in";
			case 404 -> "nothing";
			case 200 -> answer.body().contains("id=\"conversation\"") ? "whole" : "open";
			default -> answer.toString();
		};
	}

	private static void assertIsAskedToSignIn(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("location")).get().asString().endsWith("/login");
	}

	private static List<String> list(Caller caller, String query) {
		HttpResponse<String> answer = caller.get("/proposals" + query);
		assertThat(answer.statusCode()).as(query).isEqualTo(200);
		return Pattern.compile("href=\"/proposals/([^/\"?]+)\"")
			.matcher(main(answer.body()))
			.results()
			.map((found) -> found.group(1))
			.toList();
	}

	private static List<String> numbers(String json) {
		return Pattern.compile("\"number\":\"([^\"]+)\"")
			.matcher(json)
			.results()
			.map((found) -> found.group(1))
			.toList();
	}

	private static List<String> diagrams(String page) {
		return DIAGRAM.matcher(page).results().map((found) -> found.group(1)).toList();
	}

	/** Without the frame, which greets whoever is signed in. */
	private static String main(String page) {
		return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
	}

}
