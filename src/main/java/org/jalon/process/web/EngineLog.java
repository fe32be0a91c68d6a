package org.jalon.process.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Keeps out of the log, at whatever level an operator sets, what the engine's web API says of refused requests: it quotes
 * the value that it could not read, and that may be a confidential one (R10). Who asked has the answer; what failed
 * inside is a warning and still logged.
 */
@Component
class EngineLog extends TurboFilter implements DisposableBean {

    private static final String QUOTES = "org.camunda.bpm.engine.rest.exception";

    private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();

    EngineLog() {
        super();
        setContext(loggers);
        start();
        loggers.addTurboFilter(this);
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable thrown) {
        boolean quotes = logger.getName().equals(QUOTES) && !level.isGreaterOrEqual(Level.WARN);
        return quotes ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    @Override
    public void destroy() {
        loggers.getTurboFilterList().remove(this);
    }
}
