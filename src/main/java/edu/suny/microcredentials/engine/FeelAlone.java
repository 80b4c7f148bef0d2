package edu.suny.microcredentials.engine;

import javax.script.ScriptEngine;

import edu.suny.microcredentials.engine.RefusedException.Reason;
import org.camunda.bpm.engine.impl.scripting.engine.CamundaScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.DefaultScriptEngineResolver;

/** The one language that is run; the engine brings more, and the class path might. */
class FeelAlone extends DefaultScriptEngineResolver {

	private static final String FEEL = "feel";

	FeelAlone() {
		super(new CamundaScriptEngineManager());
	}

	@Override
	public ScriptEngine getScriptEngine(String language, boolean cached) {
		if (!FEEL.equals(language)) {
			throw refusal(language);
		}
		return super.getScriptEngine(language, cached);
	}

	static RefusedException refusal(String language) {
		return new RefusedException(Reason.INVALID,
				"Nothing is run here but FEEL, and so nothing in '%s'.".formatted(language));
	}

}
