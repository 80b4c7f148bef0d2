package edu.suny.microcredentials.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.spin.json.SpinJsonNode;
import org.joda.time.DateTime;

/**
 * What an expression may call on what it has in its hands: the methods of published beans
 * and the few below. Of anything else, a text or the instance itself, nothing can be
 * called, so that no expression gets from there to Java's classes, whatever the guard of
 * models let through.
 */
class OpenToExpressions extends BeanELResolver {

	/** As the guard of models and the filters need them. */
	private static final Map<Class<?>, Set<String>> METHODS = Map.of(SpinJsonNode.class,
			Set.of("elements", "stringValue"), DmnDecisionResult.class, Set.of("getSingleResult", "getResultList"),
			DateTime.class,
			Set.of("withTimeAtStartOfDay", "plusSeconds", "plusMinutes", "plusHours", "plusDays", "plusWeeks",
					"plusMonths", "plusYears", "minusSeconds", "minusMinutes", "minusHours", "minusDays", "minusWeeks",
					"minusMonths", "minusYears"));

	private static final Map<Class<?>, Set<String>> PROPERTIES = Map.of(DelegateExecution.class,
			Set.of("processBusinessKey"));

	private final PublishedBeans beans;

	OpenToExpressions(PublishedBeans beans) {
		super(true);
		this.beans = beans;
	}

	@Override
	public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
		if (base == null) {
			return null;
		}
		if (!isIn(METHODS, base, method) && !this.beans.isOpen(base, String.valueOf(method))) {
			throw new ELException("the method '%s' is not open to expressions".formatted(method));
		}
		return super.invoke(context, base, method, types, arguments);
	}

	@Override
	public Object getValue(ELContext context, Object base, Object property) {
		if (base == null) {
			return null;
		}
		if (!isIn(PROPERTIES, base, property)) {
			throw new ELException("'%s' is not open to expressions".formatted(property));
		}
		return super.getValue(context, base, property);
	}

	private static boolean isIn(Map<Class<?>, Set<String>> open, Object base, Object name) {
		return open.entrySet()
			.stream()
			.anyMatch((row) -> row.getKey().isInstance(base) && row.getValue().contains(String.valueOf(name)));
	}

	/** The functions that expressions have; the engine and Spin offer more. */
	static boolean isFunction(String name) {
		return List.of("currentUser", "currentUserGroups", "now", "dateTime", "JSON").contains(name);
	}

}
