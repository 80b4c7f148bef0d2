package edu.suny.microcredentials.tracker.process;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Decides the conditions of a diagram before it comes to them, by the engine's FEEL; what
 * asks for a variable that is not known yet stays open.
 */
@Component
class PathConditions {

	private static final int KEPT = 5000;

	private final ConcurrentLruCache<Question, Optional<Boolean>> answers;

	PathConditions(ProcessEngine engine) {
		FeelEngine feel = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
			.getDmnEngineConfiguration()
			.getFeelEngine();
		this.answers = new ConcurrentLruCache<>(KEPT, (question) -> answer(feel, question));
	}

	/**
	 * Whether a condition holds.
	 * @param known variables as plain values
	 * @return nothing if it cannot be decided by them
	 */
	Optional<Boolean> holds(String condition, Map<String, Object> known) {
		return this.answers.get(new Question(condition, known));
	}

	private static Optional<Boolean> answer(FeelEngine feel, Question question) {
		Known known = new Known(question.known(), new HashSet<>());
		try {
			Object value = feel.evaluateSimpleExpression(question.condition(), known);
			return (value instanceof Boolean decided && known.missing().isEmpty()) ? Optional.of(decided)
					: Optional.empty();
		}
		catch (RuntimeException ex) {
			// A campus wrote it: whatever fails in it, in the engine's FEEL or in a
			// function
			// that it calls, is no reason to show no page.
			return Optional.empty();
		}
	}

	private record Question(String condition, Map<String, Object> known) {
	}

	/** What is known, and what was asked for besides. */
	private record Known(Map<String, Object> values, Set<String> missing) implements VariableContext {

		@Override
		public TypedValue resolve(String name) {
			return containsVariable(name) ? Variables.untypedValue(this.values.get(name)) : null;
		}

		@Override
		public boolean containsVariable(String name) {
			if (!this.values.containsKey(name)) {
				this.missing.add(name);
			}
			return this.values.containsKey(name);
		}

		@Override
		public Set<String> keySet() {
			return this.values.keySet();
		}

	}

}
