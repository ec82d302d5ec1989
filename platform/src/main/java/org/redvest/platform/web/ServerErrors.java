package org.redvest.platform.web;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server refuses before any filter sees it (an address that cannot be decoded, a method that it does not know, a
 * header that is too long), and what a filter answers with a bare status, is a problem like any other. There is no error page
 * of the framework's: {@code redvest-platform.yaml} leaves it out.
 */
@Configuration(proxyBeanMethods = false)
class ServerErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ServerErrors.class);

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorsAsProblems(JsonMapper json) {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                // or the host would add its own behind this one, which then is asked first
                host.setErrorReportValveClass("");
                host.getPipeline().addValve(new ProblemValve(json));
            }
        });
    }

    /** Writes problems in the place of the server's pages. */
    private static final class ProblemValve extends ErrorReportValve {

        private static final int FIRST_ERROR = 400;

        private final JsonMapper json;

        ProblemValve(JsonMapper json) {
            this.json = json;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            if (status < FIRST_ERROR || response.getContentWritten() > 0 || !canWrite(response)) {
                return;
            }
            response.setErrorReported();
            Problem problem = ProblemBody.ofStatus(status);
            Map<String, String> members = Map.of();
            if (problem == Problem.INTERNAL) {
                String trace = UUID.randomUUID().toString();
                LOG.error("{} failed in the server, trace {}", request.getMethod(), trace, failure);
                members = Map.of("trace", trace);
            }
            try {
                ProblemBody.write(response, json, problem, problem.english(), members);
                response.finishResponse();
            } catch (IOException gone) {
                LOG.debug("The client went away", gone);
            }
        }

        private static boolean canWrite(Response response) {
            AtomicBoolean allowed = new AtomicBoolean();
            response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
            return allowed.get();
        }
    }
}
