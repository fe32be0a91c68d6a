package org.jalon.process;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts what reaches the database: statements (a batch counts once per row) and commits. */
public final class Statements implements BeanPostProcessor, QueryExecutionListener, MethodExecutionListener {

    private static final AtomicInteger EXECUTED = new AtomicInteger();
    private static final AtomicInteger COMMITTED = new AtomicInteger();
    private static final AtomicInteger WRITTEN = new AtomicInteger();

    /** What one operation cost. */
    public record Cost(int statements, int commits) {}

    public static Cost of(Runnable operation) {
        int executed = EXECUTED.get();
        int committed = COMMITTED.get();
        operation.run();
        return new Cost(EXECUTED.get() - executed, COMMITTED.get() - committed);
    }

    /** How many statements the operation has that change rows, whether they are kept or rolled back. */
    public static int writesOf(Runnable operation) {
        int written = WRITTEN.get();
        operation.run();
        return WRITTEN.get() - written;
    }

    private static boolean writes(QueryInfo query) {
        String sql = query.getQuery().stripLeading().toLowerCase(Locale.ROOT);
        return sql.startsWith("insert") || sql.startsWith("update") || sql.startsWith("delete");
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof DataSource dataSource
                ? ProxyDataSourceBuilder.create(dataSource)
                        .listener(this)
                        .methodListener(this)
                        .build()
                : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // counted when done
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        EXECUTED.addAndGet(Math.max(1, execution.getBatchSize()));
        WRITTEN.addAndGet((int) queries.stream().filter(Statements::writes).count());
        queries.forEach(query -> SqlCoverage.note(query.getQuery()));
    }

    @Override
    public void beforeMethod(MethodExecutionContext call) {
        // counted when done
    }

    @Override
    public void afterMethod(MethodExecutionContext call) {
        Method method = call.getMethod();
        if (method.getName().equals("commit")) {
            COMMITTED.incrementAndGet();
        }
    }
}
