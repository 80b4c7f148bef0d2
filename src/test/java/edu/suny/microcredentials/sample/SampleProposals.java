package edu.suny.microcredentials.sample;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import edu.suny.microcredentials.campus.Tracker;
import edu.suny.microcredentials.campus.Trackers;
import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.proposal.process.Ideas;
import edu.suny.microcredentials.proposal.process.ProposalVariables;
import edu.suny.microcredentials.sample.Sample.Step;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionTemplate;

import static org.awaitility.Awaitility.await;

/**
 * Brings the sample proposals where their journeys end: each person submits the forms
 * that they would submit in Tasklist. What a kill interrupts, the next start continues.
 */
@TestConfiguration(proxyBeanMethods = false)
public class SampleProposals {

	private static final Logger log = LoggerFactory.getLogger(SampleProposals.class);

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Ideas ideas;

	private final EngineIdentity identity;

	private final ProcessEngine engine;

	private final TransactionTemplate transaction;

	private final Trackers trackers;

	SampleProposals(Ideas ideas, EngineIdentity identity, ProcessEngine engine, TransactionTemplate transaction,
			Trackers trackers) {
		this.trackers = trackers;
		this.ideas = ideas;
		this.identity = identity;
		this.engine = engine;
		this.transaction = transaction;
	}

	/** In a thread of its own: nobody waits for the samples to sign in. */
	@EventListener(ApplicationReadyEvent.class)
	void startBesideTheServer() {
		this.trackers.show("lakeside", Tracker.PUBLIC);
		Thread thread = new Thread(this::bringAll, "sample-proposals");
		thread.setDaemon(true);
		thread.start();
	}

	void bringAll() {
		List<Sample> samples = Sample.all();
		long begun = System.nanoTime();
		long complete = samples.stream().filter(this::bring).count();
		log.info("{} of {} sample proposals are in place, after {} s", complete, samples.size(),
				Duration.ofNanos(System.nanoTime() - begun).toSeconds());
	}

	private boolean bring(Sample sample) {
		try {
			String number = number(sample).orElseGet(() -> begin(sample));
			sample.steps().stream().skip(stepsDone(number)).forEach((step) -> submit(number, sample, step));
			return true;
		}
		catch (RuntimeException ex) {
			log.warn("The sample '{}' stays where it is", sample, ex);
			return false;
		}
	}

	/** Recorded together with the start, so that none is begun twice. */
	private String begin(Sample sample) {
		return this.transaction.execute((status) -> {
			String number = this.ideas.start(sample.idea(), sample.proposer());
			this.engine.getManagementService().setProperty(property(sample), number);
			return number;
		});
	}

	Optional<String> number(Sample sample) {
		return Optional.ofNullable(this.engine.getManagementService().getProperties().get(property(sample)));
	}

	private static String property(Sample sample) {
		return "sample." + sample.name();
	}

	/** Each step completes one task. */
	private int stepsDone(String number) {
		return (int) this.engine.getHistoryService()
			.createHistoricTaskInstanceQuery()
			.processInstanceBusinessKey(number)
			.taskDeleteReason("completed")
			.count();
	}

	private void submit(String number, Sample sample, Step step) {
		Task task = await("'%s' has '%s' for %s".formatted(sample, step.task(), step.by())).pollInSameThread()
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(50))
			.atMost(Duration.ofMinutes(2))
			.until(() -> task(number, step), Optional::isPresent)
			.orElseThrow();
		this.identity.as(step.by(), () -> {
			if (task.getAssignee() == null) {
				this.engine.getTaskService().claim(task.getId(), step.by());
			}
			this.engine.getFormService().submitTaskForm(task.getId(), answers(sample, step, task));
			return null;
		});
	}

	private Optional<Task> task(String number, Step step) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(number)
			.taskDefinitionKey(step.task())
			.list()
			.stream()
			.filter((task) -> step.by().equals(task.getAssignee())
					|| (task.getAssignee() == null && step.by().startsWith(task.getTenantId())))
			.findFirst();
	}

	private Map<String, Object> answers(Sample sample, Step step, Task task) {
		Map<String, Object> answers = JSON.convertValue(step.answers(), new TypeReference<>() {
		});
		if (step.task().equals("userTask_draftProposal")) {
			answers.put(ProposalVariables.PROPOSAL.name(),
					ProposalVariables.PROPOSAL.engineValue(sample.documentAt(step)));
			answers.put(ProposalVariables.ANSWERS.name(), ProposalVariables.ANSWERS.engineValue(madeAsAsked(task)));
		}
		return answers;
	}

	/** What bodies asked for was made, point by point. */
	private ArrayNode madeAsAsked(Task task) {
		ArrayNode made = JSON.createArrayNode();
		Pattern.compile("\"value\":\"(\\d+)\"")
			.matcher(String.valueOf(this.engine.getTaskService().getVariable(task.getId(), "points")))
			.results()
			.forEach((point) -> made.addObject()
				.put("point", point.group(1))
				.put("made", "changed")
				.put("answer", "See the text that is new there."));
		return made;
	}

}
