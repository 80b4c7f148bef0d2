package edu.suny.microcredentials.notice;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.engine.Belonging;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** Letters by a real server for mail. */
@GovernanceTest
class MailTests {

	private static final String USER = "harbor-reader-of-mail";

	private static final String ADDRESS = "reader@example.edu";

	@Autowired
	Notices notices;

	@Autowired
	Outbox outbox;

	@Autowired
	Postman postman;

	@Autowired
	MailSettings settings;

	@Autowired
	Belonging belonging;

	@Autowired
	GreenMail server;

	@Autowired
	IdentityService identity;

	@Autowired
	RuntimeService runtime;

	@Autowired
	ManagementService management;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JavaMailSenderImpl sender;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void aReader() {
		User user = this.identity.newUser(USER);
		user.setEmail(ADDRESS);
		user.setPassword("demo");
		((IdentityServiceImpl) this.identity).saveUser(user, true);
	}

	@AfterEach
	void noReader() throws FolderException {
		this.server.purgeEmailFromAllMailboxes();
		this.identity.deleteUser(USER);
		this.runtime.createProcessInstanceQuery()
			.processDefinitionKey("send-notice")
			.list()
			.forEach((letter) -> this.runtime.deleteProcessInstance(letter.getId(), "The test is over"));
	}

	@Test
	void aNoticeIsMailedByAJobOfTheEngine() throws MessagingException {
		long id = tells("Decided: Soil Science is published (harbor-2026-0001)", "“Soil” — größer als zwölf.");
		assertThat(row(id).mail()).isEqualTo("waiting");
		assertThat(letters()).isEmpty();

		run(id);

		assertThat(letters()).singleElement().satisfies((letter) -> {
			assertThat(letter.getSubject()).isEqualTo("Decided: Soil Science is published (harbor-2026-0001)");
			assertThat(letter.getFrom()[0]).hasToString("governance@example.edu");
			assertThat(letter.getContent().toString()).contains("größer als zwölf.",
					"http://localhost:8080/proposals/harbor-2026-0001", "http://localhost:8080/notices");
			assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
			assertThat(letter.getMessageID()).isEqualTo("<notice-%d@localhost>".formatted(id));
			assertThat(letter.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
		});
		assertThat(row(id).mail()).isEqualTo("sent");
		assertThat(this.runtime.createProcessInstanceQuery().processInstanceBusinessKey("notice-" + id).count())
			.isZero();
	}

	@Test
	void aJobThatRunsTwiceSendsOnce() {
		long id = tells("Once", "Once only.");

		run(id);
		this.postman.send(id);

		assertThat(letters()).hasSize(1);
	}

	@Test
	void whatIsToldTwiceUnderOneKeyIsMailedOnce() {
		NewNotice notice = notice("Twice", "Told twice.");
		this.notices.tell(notice);
		this.notices.tell(notice);

		assertThat(this.notices.of(USER)).filteredOn((each) -> each.subject().equals("Twice")).hasSize(1);
		assertThat(this.runtime.createProcessInstanceQuery().processDefinitionKey("send-notice").count()).isEqualTo(1);
	}

	@Test
	void whatDidNotComeAboutIsNotMailed() {
		this.transaction.executeWithoutResult((status) -> {
			tells("Never", "Taken back.");
			status.setRollbackOnly();
		});

		assertThat(this.notices.of(USER)).noneMatch((each) -> each.subject().equals("Never"));
		assertThat(this.runtime.createProcessInstanceQuery().processDefinitionKey("send-notice").count()).isZero();
	}

	@Test
	void whoHasNoAddressReadsItOnThePageOnly() {
		this.notices.tell(new NewNotice("harbor-senator3", "test:" + UUID.randomUUID(), "task", "harbor", null,
				"Unmailed", "Unmailed.", null));

		assertThat(this.notices.of("harbor-senator3")).filteredOn((each) -> each.subject().equals("Unmailed"))
			.extracting(Notice::mail)
			.contains("none");
		assertThat(this.runtime.createProcessInstanceQuery().processDefinitionKey("send-notice").count()).isZero();
	}

	@Test
	void aTitleWithLineBreaksAddsNoHeader() throws MessagingException {
		long id = tells("Soil\r\nBcc: thief@example.com\r\n\r\nHidden\u2028text\u0000", "As written.");

		run(id);

		assertThat(letters()).singleElement().satisfies((letter) -> {
			assertThat(letter.getHeader("Bcc")).isNull();
			assertThat(letter.getSubject()).isEqualTo("Soil Bcc: thief@example.com Hidden text");
		});
	}

	@Test
	void anAddressThatIsRefusedForGoodIsSaidAndNotTriedAgain() throws IOException {
		long id = tells("Refused", "To nobody.");
		try (RefusingServer refusing = new RefusingServer("550 5.1.1 No such person")) {
			assertThatNoException().isThrownBy(() -> sendAt(refusing.port(), id));
		}

		assertThat(row(id).isUndeliverable()).isTrue();
		run(id);
		assertThat(letters()).isEmpty();
	}

	@Test
	void anAddressThatIsRefusedForNowIsTriedAgain() throws IOException {
		long id = tells("Later", "The box is full.");
		try (RefusingServer refusing = new RefusingServer("452 4.2.2 The box is full")) {
			assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> sendAt(refusing.port(), id))
				.withMessageContaining("The mail server 127.0.0.1 did not take the letter of notice " + id)
				.withMessageContaining("The box is full");
		}

		assertThat(row(id).mail()).isEqualTo("waiting");
		run(id);
		assertThat(letters()).hasSize(1);
	}

	@Test
	void anAddressThatIsNoneIsSaid() {
		User user = this.identity.createUserQuery().userId(USER).singleResult();
		user.setEmail("reader@example.edu, other@example.edu");
		((IdentityServiceImpl) this.identity).saveUser(user, true);
		long id = tells("To two", "To two.");

		run(id);

		assertThat(row(id).isUndeliverable()).isTrue();
	}

	@Test
	void aServerThatIsDownBecomesAnIncidentThatSaysSo() {
		long id = tells("Waits", "Waits for the server.");
		Job job = job(id);
		int port = this.sender.getPort();
		this.sender.setPort(1);
		try {
			for (int attempt = 0; attempt < 5; attempt++) {
				assertThatExceptionOfType(IllegalStateException.class)
					.isThrownBy(() -> this.management.executeJob(job.getId()));
			}
		}
		finally {
			this.sender.setPort(port);
		}

		assertThat(this.runtime.createIncidentQuery().configuration(job.getId()).singleResult().getIncidentMessage())
			.startsWith("The mail server 127.0.0.1 did not take the letter of notice " + id);
		assertThat(row(id).mail()).isEqualTo("waiting");
		this.management.setJobRetries(job.getId(), 1);
		run(id);
		assertThat(letters()).hasSize(1);
	}

	private void sendAt(int port, long id) {
		JavaMailSenderImpl other = new JavaMailSenderImpl();
		other.setHost("127.0.0.1");
		other.setPort(port);
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("sender", other);
		Postman there = new Postman(this.outbox, this.belonging, beans.getBeanProvider(JavaMailSender.class),
				this.settings);
		this.transaction.executeWithoutResult((status) -> there.send(id));
	}

	private long tells(String subject, String text) {
		NewNotice notice = notice(subject, text);
		this.notices.tell(notice);
		return this.jdbc.sql("select id from notice where key = :key")
			.param("key", notice.key())
			.query(Long.class)
			.single();
	}

	private static NewNotice notice(String subject, String text) {
		return new NewNotice(USER, "test:" + UUID.randomUUID(), "decided", "harbor", null, subject, text,
				"/proposals/harbor-2026-0001");
	}

	private Notice row(long id) {
		return this.notices.of(USER).stream().filter((each) -> each.id() == id).findFirst().orElseThrow();
	}

	private void run(long id) {
		this.management.executeJob(job(id).getId());
	}

	private Job job(long id) {
		String instance = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey("notice-" + id)
			.singleResult()
			.getId();
		return this.management.createJobQuery().processInstanceId(instance).singleResult();
	}

	private List<MimeMessage> letters() {
		return MailServer.lettersTo(this.server, ADDRESS);
	}

}
