package edu.suny.microcredentials.engine;

import java.lang.reflect.Method;
import java.util.Map;

import edu.suny.microcredentials.engine.RefusedException.Reason;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * The engine's expressions. Only queries evaluate one without a scope, and whoever may
 * query or filter may write one (CVE-2026-109432): the few that our filters need are
 * known, any other is refused before it is evaluated. Those of models see what is
 * published, before variables of the same name, and call what is open.
 */
class QueryExpressions extends JuelExpressionManager {

	private final PublishedBeans published;

	/**
	 * Makes expressions.
	 * @param beans all that they can name
	 * @param published the same, with what may be called of them
	 */
	QueryExpressions(Map<Object, Object> beans, PublishedBeans published) {
		super(beans);
		this.published = published;
	}

	@Override
	public Expression createExpression(String text) {
		return new Scoped(createValueExpression(text), this, text);
	}

	@Override
	public void addFunction(String name, Method function) {
		if (OpenToExpressions.isFunction(name)) {
			super.addFunction(name, function);
		}
	}

	@Override
	protected ELResolver createElResolver() {
		CompositeELResolver resolver = new CompositeELResolver();
		resolver.add(new ReadOnlyMapELResolver(this.beans));
		resolver.add(new VariableScopeElResolver());
		resolver.add(new VariableContextElResolver());
		resolver.add(new ListELResolver(true));
		resolver.add(new MapELResolver(true));
		resolver.add(new OpenToExpressions(this.published));
		return resolver;
	}

	private static final class Scoped extends JuelExpression {

		Scoped(ValueExpression expression, JuelExpressionManager manager, String text) {
			super(expression, manager, text);
		}

		@Override
		public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
			if (scope == null && !isLiteralText() && !ExpressionsInQueries.isAllowed(getExpressionText())) {
				throw new RefusedException(Reason.INVALID, ExpressionsInQueries.SENTENCE);
			}
			return super.getValue(scope, execution);
		}

	}

}
