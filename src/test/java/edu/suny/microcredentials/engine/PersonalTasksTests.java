package edu.suny.microcredentials.engine;

import java.util.Comparator;
import java.util.List;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.tracker.Submitting;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@GovernanceTest
class PersonalTasksTests {

	@Autowired
	PersonalTasks personal;

	@Autowired
	TaskService tasks;

	@LocalServerPort
	int port;

	@Test
	void whatIsOfferedIsFoundUntilSomebodyElseHasIt() {
		String number = new Submitting(this.port).submit("lakeside-faculty1", "Offered to a department");
		String task = new Submitting(this.port).task("lakeside-department1", number);

		assertThat(ids("lakeside-department1")).containsOnlyOnce(task);
		assertThat(ids("lakeside-faculty1")).doesNotContain(task);
		assertThat(ids("hillview-department1")).doesNotContain(task);

		this.tasks.setAssignee(task, "lakeside-office1");
		assertThat(ids("lakeside-department1")).doesNotContain(task);
		assertThat(ids("lakeside-office1")).containsOnlyOnce(task);

		this.tasks.setAssignee(task, null);
		assertThat(ids("lakeside-department1")).containsOnlyOnce(task);
	}

	@Test
	void theOldestIsFirstWhetherTheirsOrOffered() {
		new Submitting(this.port).submit("lakeside-faculty1", "The first of two");
		String number = new Submitting(this.port).submit("lakeside-faculty1", "The second of two");
		String task = new Submitting(this.port).task("lakeside-department1", number);
		this.tasks.setAssignee(task, "lakeside-department1");

		assertThat(this.personal.of("lakeside-department1"))
			.isSortedAccordingTo(Comparator.comparing(Task::getCreateTime))
			.extracting(Task::getAssignee)
			.contains("lakeside-department1", (String) null);

		this.tasks.setAssignee(task, null);
	}

	@Test
	void whoIsNobodyHasNone() {
		assertThat(this.personal.of("nobody-of-this-name")).isEmpty();
	}

	private List<String> ids(String user) {
		return this.personal.of(user).stream().map(Task::getId).toList();
	}

}
