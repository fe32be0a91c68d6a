package org.jalon.platform;

import java.io.IOException;
import java.io.Writer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Tomcat itself answers when a request never reaches the application: the same sentences, without its name. */
final class ErrorValve extends ErrorReportValve {

    private static final Logger LOG = Logger.getLogger(ErrorValve.class.getName());

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        response.setContentType("text/html");
        response.setCharacterEncoding("utf-8");
        response.setHeader(ContentPolicy.HEADER, ContentPolicy.OURS);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            Writer page = response.getReporter();
            if (page != null) {
                page.write("<!doctype html><html lang=\"fr\"><title>Jalon</title><h1>Jalon</h1><p>"
                        + ErrorAnswers.sentence(response.getStatus()) + "</p></html>");
                response.finishResponse();
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "The client has gone", e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class InTomcat {
        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorsInFrench() {
            return tomcat -> tomcat.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new ErrorValve()));
        }
    }
}
