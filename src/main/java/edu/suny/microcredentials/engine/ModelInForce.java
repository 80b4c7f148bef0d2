package edu.suny.microcredentials.engine;

import java.util.Optional;

import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Under which version of which diagram something happens. */
@Component
public class ModelInForce {

	private final JdbcClient jdbc;

	ModelInForce(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The definition by which the engine works at this moment, if it does. */
	public Optional<String> running() {
		return Optional.ofNullable(Context.getBpmnExecutionContext())
			.map(BpmnExecutionContext::getExecution)
			.map((execution) -> execution.getProcessDefinitionId());
	}

	/**
	 * The definition by which a proposal lives, or lived while the engine still knows.
	 */
	public Optional<String> ofLife(String number) {
		return this.jdbc.sql("""
				select proc_def_id_ from act_hi_procinst
				where business_key_ = ? and super_process_instance_id_ is null
				order by start_time_ desc limit 1""").param(number).query(String.class).optional();
	}

}
