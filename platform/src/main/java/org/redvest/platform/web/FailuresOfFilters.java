package org.redvest.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.redvest.api.Problem;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * A failure within a filter is answered as one within an operation would be: by the same advice. An address that is none is
 * refused here, because whatever comes behind, the advice too, takes it for one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailuresOfFilters extends OncePerRequestFilter {

    private final HandlerExceptionResolver advice;
    private final JsonMapper json;

    /** The advice comes lazily: filters are made before what they stand in front of. */
    FailuresOfFilters(@Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver advice, JsonMapper json) {
        this.advice = advice;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        if (!isAddress(request.getRequestURI())) {
            ProblemBody.write(response, json, Problem.MALFORMED_REQUEST, Problem.MALFORMED_REQUEST.english());
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (Exception failure) {
            if (response.isCommitted()) {
                // half an answer is on its way, and the only honest end is a broken connection
                throw new IOException(failure);
            }
            response.reset();
            advice.resolveException(request, response, null, within(failure));
        }
    }

    /** What fails while the servlet looks for an operation comes wrapped, as a CORS preflight whose query cannot be decoded. */
    private static Exception within(Exception failure) {
        return failure instanceof ServletException && failure.getCause() instanceof Exception cause ? cause : failure;
    }

    /** The server looks at what it decodes, which leaves out the parameters of a path ({@code ;name=%zz}). */
    private static boolean isAddress(String path) {
        try {
            return new URI(path).getPath() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
