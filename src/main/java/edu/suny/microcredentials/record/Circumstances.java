package edu.suny.microcredentials.record;

import edu.suny.microcredentials.engine.ModelInForce;
import edu.suny.microcredentials.engine.ModelSetOf;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds to an act on a proposal in which round and on which revision it happens, under
 * which version of which diagram, and of which model set that is, where the act does not
 * say so itself.
 */
@Component
class Circumstances {

	private static final String DEFINITION = "definition";

	private static final String MODEL_SET = "modelSet";

	private final ModelInForce models;

	private final ModelSetOf sets;

	private final JdbcClient jdbc;

	Circumstances(ModelInForce models, ModelSetOf sets, JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.models = models;
		this.sets = sets;
	}

	/** To be asked when it happens: the engine is at it now. */
	Act now(Act act) {
		if (act.subject().isCampus()) {
			return act;
		}
		Act placed = this.jdbc.sql("select round, revision from proposal where number = ?")
			.param(act.subject().id())
			.query((row, index) -> unlessSaid(unlessSaid(act, "round", row.getInt("round")), "revision",
					row.getInt("revision")))
			.optional()
			.orElse(act);
		return unlessSaid(placed, DEFINITION, this.models.running().orElse(null));
	}

	private static Act unlessSaid(Act act, String member, Object value) {
		return act.facts().containsKey(member) ? act : act.with(member, value);
	}

	/** To be asked at the end of the transaction: by then the engine has written. */
	Act known(Act act) {
		if (act.subject().isCampus() || act.facts().containsKey(MODEL_SET)) {
			return act;
		}
		Act under = act.facts().containsKey(DEFINITION) ? act
				: act.with(DEFINITION, this.models.ofLife(act.subject().id()).orElse(null));
		return under.with(MODEL_SET, this.sets.of((String) under.facts().get(DEFINITION)));
	}

}
