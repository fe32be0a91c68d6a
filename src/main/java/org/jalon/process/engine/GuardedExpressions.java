package org.jalon.process.engine;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * Evaluates the models' expressions, which always have a scope, and of those that come from a query only what lists of
 * tasks need: who is logged in, and dates. Engine 7.24.0 evaluates whatever a logged-in person writes into the
 * alternatives of a task query, or into a query that extends a stored list (CVE-2026-109432).
 */
class GuardedExpressions extends SpringExpressionManager {

    /** Bounded repetitions over disjoint words: time grows with the text's length and no faster. */
    private static final Pattern HARMLESS = Pattern.compile("[$#]\\{\\s*(?:"
            + "currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)"
            + "|dateTime\\(\\)(?:\\.(?:"
            + "(?:plus|minus)(?:Minutes|Hours|Days|Weeks|Months|Years)\\(\\d{1,4}\\)"
            + "|withTimeAtStartOfDay\\(\\)"
            + "|with(?:HourOfDay|MinuteOfHour|SecondOfMinute|DayOfWeek|DayOfMonth|MonthOfYear)\\(\\d{1,2}\\)"
            + ")){0,6}(?:\\.toDate\\(\\))?"
            + ")\\s*}");

    GuardedExpressions(ApplicationContext context) {
        super(context);
    }

    @Override
    public Expression createExpression(String text) {
        return new Guarded(createValueExpression(text), this, text);
    }

    private static final class Guarded extends JuelExpression {

        Guarded(ValueExpression expression, JuelExpressionManager manager, String text) {
            super(expression, manager, text);
        }

        @Override
        public Object getValue(@Nullable VariableScope scope, @Nullable BaseDelegateExecution execution) {
            if (scope == null
                    && !isLiteralText()
                    && !HARMLESS.matcher(getExpressionText()).matches()) {
                throw Refusals.expression();
            }
            return super.getValue(scope, execution);
        }
    }
}
