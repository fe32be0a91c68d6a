package org.jalon.platform;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does a thing after the answer has left, so that how long it takes tells nobody whether there was anything to do. What
 * waits is bounded and not kept through a restart: only for what can be asked for again.
 */
@Component
public class Later {

    private static final Logger LOG = LoggerFactory.getLogger(Later.class);
    private static final int WAITING = 200;

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            task -> {
                Thread later = new Thread(task, "jalon-later");
                later.setDaemon(true);
                return later;
            },
            (task, full) -> LOG.warn("Too much waits to be done later: what came last is left out"));

    /** What fails is said in the log, without what it was about. */
    public void run(Runnable task) {
        thread.execute(() -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("What was to be done later failed: {}", e.getClass().getName());
            }
        });
    }

    @PreDestroy
    void close() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
