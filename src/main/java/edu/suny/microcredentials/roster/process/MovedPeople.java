package edu.suny.microcredentials.roster.process;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import edu.suny.microcredentials.absence.Deputies;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.committee.process.DepartedMembers;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.engine.Groups;
import edu.suny.microcredentials.notice.NewNotice;
import edu.suny.microcredentials.notice.Notices;
import edu.suny.microcredentials.proposal.process.TaskNames;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Settles what somebody had open at a campus to which they belong no more, however that
 * came about: a roster, their sign-in, or Admin. Ballots are withdrawn, tasks in hand are
 * offered to the others again, deputies end, and the office is told what is left for it.
 */
@Component
public class MovedPeople {

	private static final Logger LOG = LoggerFactory.getLogger(MovedPeople.class);

	private static final String GONE = """
			with there as (
				select tenant_id_ as campus, user_id_ as person from act_id_tenant_member where user_id_ is not null
				union select t.tenant_id_, m.user_id_ from act_id_tenant_member t
					join act_id_membership m on m.group_id_ = t.group_id_)
			select campus, person from (
				select tenant_id_ as campus, assignee_ as person from act_ru_task where tenant_id_ is not null
				union select tenant_id_, owner_ from act_ru_task where tenant_id_ is not null
				union select campus, unnest(array[member, deputy]) from deputy
					where ended_at is null and last_day >= current_date - 1
				union select coalesce(joined_for, campus), user_id from proposal join proposal_proposer on proposal = number
					where state in ('DRAFT', 'RETURNED', 'IN_REVIEW', 'APPROVED')) busy
			where person is not null and campus in (select id from campus)
				and not exists (select from there where there.campus = busy.campus and there.person = busy.person)
			order by campus, person""";

	private final JdbcClient jdbc;

	private final TaskService tasks;

	private final DepartedMembers departed;

	private final Deputies deputies;

	private final Notices notices;

	private final Belonging belonging;

	private final Campuses campuses;

	private final EngineIdentity caller;

	private final TransactionTemplate each;

	MovedPeople(JdbcClient jdbc, TaskService tasks, DepartedMembers departed, Deputies deputies, Notices notices,
			Belonging belonging, Campuses campuses, EngineIdentity caller, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.tasks = tasks;
		this.departed = departed;
		this.deputies = deputies;
		this.notices = notices;
		this.belonging = belonging;
		this.campuses = campuses;
		this.caller = caller;
		this.each = new TransactionTemplate(transactions);
		this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** At all campuses; whoever is second finds nothing to do. */
	public void keep() {
		List<Gone> gone = this.each.execute((status) -> this.jdbc.sql(GONE).query(Gone.class).list());
		new TreeSet<>(gone.stream().map(Gone::campus).toList()).forEach(this.departed::withdraw);
		gone.forEach(this::settleAlone);
	}

	/** One that fails does not keep the others. */
	private void settleAlone(Gone gone) {
		try {
			this.caller.asSystem(() -> this.each.execute((status) -> {
				settle(gone);
				return null;
			}));
		}
		catch (RuntimeException ex) {
			LOG.error("What '{}' had open at {} could not be settled", gone.person(), gone.campus(), ex);
		}
	}

	private void settle(Gone gone) {
		List<NewNotice> told = new ArrayList<>();
		for (InHand task : inHand(gone)) {
			String step = "“%s” of %s".formatted(TaskNames.step(task.name(), task.number()), task.number());
			boolean offered = isOffered(task, gone);
			if (offered) {
				this.tasks.setAssignee(task.id(), null);
			}
			tell(told, gone, "task:" + task.id(), task.number(),
					offered ? "They had %s in hand. It is offered to the others again.".formatted(step)
							: "They had %s in hand, and nobody else has it. Give it to another on the proposal’s page."
								.formatted(step));
		}
		this.deputies.endOf(gone.campus(), gone.person())
			.forEach((ended) -> tell(told, gone, "deputy:" + ended.id(), null, "%s acted for %s. That has ended."
				.formatted(this.belonging.name(ended.deputy()), this.belonging.name(ended.member()))));
		alone(gone).forEach((number) -> tell(told, gone, "proposal:" + number, number,
				"They were the last proposer of %s here. Give it to another proposer on its page.".formatted(number)));
		this.notices.tell(told);
	}

	private void tell(List<NewNotice> told, Gone gone, String about, String number, String what) {
		String campus = this.campuses.get(gone.campus()).name();
		String name = this.belonging.name(gone.person());
		String path = (number != null) ? "/proposals/" + number : "/absence";
		this.belonging.members(Groups.officeOf(gone.campus()), gone.campus())
			.forEach((office) -> told.add(new NewNotice(office, "moved:" + about, "escalation", gone.campus(), number,
					"%s is of %s no more".formatted(name, campus),
					"%s is of %s no more. %s".formatted(name, campus, what), path)));
	}

	/** Tasks that they had claimed or were given; ballots are withdrawn before. */
	private List<InHand> inHand(Gone gone) {
		return this.jdbc.sql("""
				select t.id_ as id, t.name_ as name, e.business_key_ as number from act_ru_task t
				join act_ru_execution e on e.id_ = t.proc_inst_id_
				where t.tenant_id_ = :campus and t.assignee_ = :person and t.task_def_key_ <> 'userTask_castBallot'
				and e.business_key_ is not null order by t.id_""")
			.param("campus", gone.campus())
			.param("person", gone.person())
			.query(InHand.class)
			.list();
	}

	private boolean isOffered(InHand task, Gone gone) {
		return this.tasks.getIdentityLinksForTask(task.id())
			.stream()
			.filter((link) -> "candidate".equals(link.getType()))
			.anyMatch((link) -> link.getGroupId() != null || !gone.person().equals(link.getUserId()));
	}

	/** Numbers of their proposals whose every proposer is gone. */
	private List<String> alone(Gone gone) {
		return this.jdbc.sql("""
				select number from proposal where state in ('DRAFT', 'RETURNED', 'IN_REVIEW', 'APPROVED')
				and exists (select from proposal_proposer p where p.proposal = number and p.user_id = :person
					and coalesce(p.joined_for, campus) = :campus)
				and not exists (select from proposal_proposer p join act_id_tenant_member t on t.user_id_ = p.user_id
					where p.proposal = number and coalesce(p.joined_for, campus) = :campus and t.tenant_id_ = :campus)
				order by number""")
			.param("campus", gone.campus())
			.param("person", gone.person())
			.query(String.class)
			.list();
	}

	/** Somebody with open business at a campus that is not theirs any more. */
	record Gone(String campus, String person) {
	}

	/** A task, and the proposal that it is about. */
	record InHand(String id, String name, String number) {
	}

}
