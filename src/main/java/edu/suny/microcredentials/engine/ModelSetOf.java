package edu.suny.microcredentials.engine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which set of models a definition belongs to; that of its deployment. */
@Component
public class ModelSetOf {

	private final JdbcClient jdbc;

	ModelSetOf(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The deployment of a process definition.
	 * @param definition its id, or null
	 * @return null where there is none
	 */
	public String of(String definition) {
		return this.jdbc.sql("select deployment_id_ from act_re_procdef where id_ = ?")
			.param(definition)
			.query(String.class)
			.optional()
			.orElse(null);
	}

}
