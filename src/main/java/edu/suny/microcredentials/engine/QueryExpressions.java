package edu.suny.microcredentials.engine;

import java.util.Map;
import java.util.regex.Pattern;

import edu.suny.microcredentials.engine.RefusedException.Reason;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * Only queries evaluate an expression without a scope, and whoever may query or filter
 * may write one (CVE-2026-109432). The few that our filters need are named here; any
 * other is refused before it is evaluated.
 */
class QueryExpressions extends SpringExpressionManager {

	private static final Pattern ALLOWED = Pattern
		.compile("[$#]\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)|dateTime\\(\\)"
				+ "(\\.(plus|minus)(Seconds|Minutes|Hours|Days|Weeks|Months|Years)\\(\\d{1,4}\\)"
				+ "|\\.withTimeAtStartOfDay\\(\\))*)\\s*}");

	/**
	 * Makes expressions.
	 * @param beans all that they can name
	 */
	QueryExpressions(Map<Object, Object> beans) {
		super(null, beans);
	}

	@Override
	public Expression createExpression(String text) {
		return new Scoped(createValueExpression(text), this, text);
	}

	private static final class Scoped extends JuelExpression {

		Scoped(ValueExpression expression, JuelExpressionManager manager, String text) {
			super(expression, manager, text);
		}

		@Override
		public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
			if (scope == null && !isLiteralText() && !ALLOWED.matcher(getExpressionText()).matches()) {
				throw new RefusedException(Reason.INVALID,
						"A query may use ${currentUser()}, ${currentUserGroups()}, ${now()} and ${dateTime()}, and no other expression.");
			}
			return super.getValue(scope, execution);
		}

	}

}
