package org.jalon.security;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Listens to every logger at DEBUG, from its making until it is closed, for lines that hold a marker. */
final class LogWatch implements AutoCloseable {

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private final Map<Logger, Level> before = new HashMap<>();
    private final List<String> markers;
    private final UnsynchronizedAppenderBase<ILoggingEvent> ear = new UnsynchronizedAppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            heard.add(event.getLoggerName() + ": " + event.getFormattedMessage() + thrown(event.getThrowableProxy()));
        }
    };

    LogWatch(List<String> markers) {
        this.markers = markers;
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        for (Logger logger : context.getLoggerList()) {
            if (logger.getLevel() != null) {
                before.put(logger, logger.getLevel());
                logger.setLevel(Level.DEBUG);
            }
        }
        // the console stays as it was: what is heard here is not printed
        root().iteratorForAppenders().forEachRemaining(appender -> appender.addFilter(new AsBefore()));
        ear.setContext(context);
        ear.start();
        root().addAppender(ear);
    }

    /** The lines that hold one of the markers. */
    List<String> hits() {
        return markers.stream().flatMap(marker -> hits(marker).stream()).toList();
    }

    /** As {@link #hits()}, for a marker that nobody knew beforehand. */
    List<String> hits(String marker) {
        String needle = marker.toLowerCase(Locale.ROOT);
        return heard.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).contains(needle))
                .toList();
    }

    int lines() {
        return heard.size();
    }

    @Override
    public void close() {
        root().detachAppender(ear);
        root().iteratorForAppenders().forEachRemaining(appender -> appender.clearAllFilters());
        before.forEach(Logger::setLevel);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static String thrown(@Nullable IThrowableProxy thrown) {
        return thrown == null
                ? ""
                : "\n" + thrown.getClassName() + ": " + thrown.getMessage() + thrown(thrown.getCause());
    }

    /** Lets warnings pass, as on any other day. */
    private static final class AsBefore extends Filter<ILoggingEvent> {
        @Override
        public FilterReply decide(ILoggingEvent event) {
            return event.getLevel().isGreaterOrEqual(Level.WARN) ? FilterReply.NEUTRAL : FilterReply.DENY;
        }
    }
}
