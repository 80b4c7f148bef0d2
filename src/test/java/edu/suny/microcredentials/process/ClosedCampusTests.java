package edu.suny.microcredentials.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.calendar.CalendarImports;
import edu.suny.microcredentials.calendar.Calendars;
import edu.suny.microcredentials.calendar.Days;
import edu.suny.microcredentials.calendar.Meeting;
import edu.suny.microcredentials.calendar.Meetings;
import edu.suny.microcredentials.calendar.NewMeeting;
import edu.suny.microcredentials.campus.Closings;
import edu.suny.microcredentials.charter.CampusClosing;
import edu.suny.microcredentials.charter.CampusFiles;
import edu.suny.microcredentials.charter.Founding;
import edu.suny.microcredentials.earlier.EarlierCredentials;
import edu.suny.microcredentials.earlier.EarlierUpload;
import edu.suny.microcredentials.engine.ModelSets;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.proposal.process.Withdrawals;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A campus that is closed, once what was on its way there has ended. */
class ClosedCampusTests extends JourneyTests {

	private static final String PROPOSER = "closedlake-lecturer";

	@LocalServerPort
	int port;

	@Autowired
	Founding founding;

	@Autowired
	CampusClosing closing;

	@Autowired
	CampusFiles files;

	@Autowired
	Closings closings;

	@Autowired
	ModelSets sets;

	@Autowired
	EarlierCredentials earlier;

	@Autowired
	Withdrawals withdrawals;

	@Autowired
	Calendars calendars;

	@Autowired
	Meetings meetings;

	@Autowired
	CalendarImports imports;

	@AfterEach
	void theirModelsAreGone() {
		this.engine.getRepositoryService()
			.createDeploymentQuery()
			.tenantIdIn("closedlake", "stilllake")
			.list()
			.forEach((deployment) -> this.engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
	}

	@Test
	void nothingIsBegunThereAndWhatItHasIsRead() throws IOException {
		this.founding.create(new String(this.files.yaml("lakeside"), StandardCharsets.UTF_8)
			.replace("id: lakeside", "id: closedlake")
			.getBytes(StandardCharsets.UTF_8), null);
		somebody();
		Journey proposal = anIdea(Documents.at("closedlake", Documents.credit()), PROPOSER);

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.closing.close("closedlake", "Merged with Harbor.", "system-office"))
			.withMessageContaining("a proposal is on its way there")
			.withMessageContaining(proposal.number());
		assertThat(this.closings.of("closedlake")).isEmpty();
		this.engine.getIdentityService().createMembership(PROPOSER, "closedlake-governance-office");
		Instant tuesday = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(7));
		Meeting entered = this.meetings.add(
				new NewMeeting("closedlake-curriculum-committee", tuesday, tuesday.plusSeconds(3600), "Room 1", null),
				PROPOSER);
		this.calendars.enter("closedlake",
				new Days(0, Days.Kind.HOLIDAY, "A day", LocalDate.of(2031, 1, 2), LocalDate.of(2031, 1, 2), null),
				PROPOSER);
		proposal.withdrawsTheDraft();
		byte[] own = Files.readString(Path.of("dmn/ballot-outcome.dmn")).concat("\n").getBytes(StandardCharsets.UTF_8);
		this.sets.deploy("closedlake", Map.of("ballot-outcome.dmn", own), null, "test");
		this.closing.close("closedlake", "Merged with Harbor.", "system-office");

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> anIdea(Documents.at("closedlake", Documents.credit()), PROPOSER))
			.withMessageContaining("is closed: Merged with Harbor. What it has can be read;");
		byte[] table = Files.readAllBytes(Path.of("dmn/ballot-outcome.dmn"));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.sets.deploy("closedlake", Map.of("ballot-outcome.dmn", table), null, "test"))
			.withMessageContaining("is closed: Merged with Harbor.");
		String earlier = "id,title,summary,kind,approved-on,approved-by\n"
				+ "bees,Keeping bees,Learners learn to keep bees.,noncredit,2019-05-01,The senate\n";
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.earlier
				.putInForce(new EarlierUpload("closedlake", earlier.getBytes(StandardCharsets.UTF_8), false), null))
			.withMessageContaining("is closed: Merged with Harbor.");
		assertThat(this.earlier.of("closedlake")).isEmpty();
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.calendars.enter("closedlake",
				new Days(0, Days.Kind.HOLIDAY, "No day", LocalDate.of(2031, 1, 1), LocalDate.of(2031, 1, 1), null),
				PROPOSER))
			.withMessageContaining("is closed: Merged with Harbor.");
		Instant monday = Instant.parse("2031-01-06T15:00:00Z");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.meetings.add(
				new NewMeeting("closedlake-curriculum-committee", monday, monday.plusSeconds(3600), "Room 1", null),
				PROPOSER))
			.withMessageContaining("is closed: Merged with Harbor.");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.imports.putInForce("closedlake", new byte[0], null, PROPOSER))
			.withMessageContaining("is closed: Merged with Harbor.");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.meetings.move(entered.id(), monday, monday.plusSeconds(60), "Room 2", PROPOSER))
			.withMessageContaining("is closed: Merged with Harbor.");
		this.meetings.cancel(entered.id(), PROPOSER);
		assertThat(this.meetings.get(entered.id()).cancelled()).isTrue();
		Caller reader = Caller.browser(this.port, "system-office");
		for (String path : List.of("/campuses/closedlake", "/campuses/closedlake/models",
				"/api/campuses/closedlake/record", "/proposals/" + proposal.number(),
				"/api/proposals/" + proposal.number() + "/record", "/catalogue?campus=closedlake")) {
			assertThat(reader.get(path).statusCode()).as(path).isEqualTo(200);
		}
		assertThat(reader.get("/campuses/closedlake").body()).contains("is closed: Merged with Harbor.")
			.doesNotContain("Put it in force");
		assertThat(this.proposals.get(proposal.number()).title()).isEqualTo("Data Analysis for the Life Sciences");
		assertThat(this.files.yaml("closedlake")).isNotEmpty();
	}

	@Test
	void noProposalOfAnotherCampusIsAskedForItsDepartments() throws IOException {
		this.founding.create(
				new String(this.files.yaml("hillview"), StandardCharsets.UTF_8).replace("id: hillview", "id: shuthill")
					.getBytes(StandardCharsets.UTF_8),
				null);
		Journey asked = aSubmittedProposal(together());
		asked.runsJobs();
		assertThat(asked.tasks()).extracting(Task::getTenantId).containsExactly("shuthill");

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.closing.close("shuthill", "Merged with Harbor.", "system-office"))
			.withMessageContaining("a proposal is on its way there")
			.withMessageContaining(asked.number());
		this.withdrawals.withdraw(asked.number(), asked.proposer());
		this.closing.close("shuthill", "Merged with Harbor.", "system-office");

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> aSubmittedProposal(together()))
			.withMessageContaining("is closed: Merged with Harbor.");
	}

	private static ObjectNode together() throws IOException {
		ObjectNode document = Documents.shortNoncredit();
		document.putArray("jointDepartments").addObject().put("department", "shuthill-department-sciences");
		return document;
	}

	@Test
	void itsModelsStayAsTheyAreWhenTheSharedOnesChange() throws IOException {
		this.founding.create(
				new String(this.files.yaml("lakeside"), StandardCharsets.UTF_8).replace("id: lakeside", "id: stilllake")
					.getBytes(StandardCharsets.UTF_8),
				null);
		byte[] form = Files.readAllBytes(Path.of("forms/decide-for-body.form"));
		byte[] changed = new String(form, StandardCharsets.UTF_8).concat("\n").getBytes(StandardCharsets.UTF_8);
		byte[] own = Files.readString(Path.of("dmn/ballot-outcome.dmn")).concat("\n").getBytes(StandardCharsets.UTF_8);
		this.sets.deploy("stilllake", Map.of("ballot-outcome.dmn", own), null, "test");
		try {
			this.sets.deploy(null, Map.of("decide-for-body.form", changed), null, "test");
			assertThat(setsOf("stilllake")).isEqualTo(2);

			this.closing.close("stilllake", "Merged with Harbor.", "system-office");
		}
		finally {
			this.sets.deploy(null, Map.of("decide-for-body.form", form), null, "test");
		}
		assertThat(setsOf("stilllake")).isEqualTo(2);
	}

	private int setsOf(String campus) {
		return this.rows.sql("select count(*) from model_set where campus = ?")
			.param(campus)
			.query(Integer.class)
			.single();
	}

	private void somebody() {
		IdentityService identity = this.engine.getIdentityService();
		User user = identity.newUser(PROPOSER);
		user.setLastName("Lecturer");
		user.setPassword("a long password of one test alone");
		identity.saveUser(user);
		identity.createTenantUserMembership("closedlake", PROPOSER);
		identity.createMembership(PROPOSER, "closedlake-faculty");
	}

}
