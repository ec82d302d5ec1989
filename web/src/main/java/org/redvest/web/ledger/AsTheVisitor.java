package org.redvest.web.ledger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.redvest.web.session.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.support.HttpRequestWrapper;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Asks the API as the visitor: with their token, from their address, and up to where they have written. */
@Component
class AsTheVisitor implements ClientHttpRequestInterceptor {

    private final ApiAddresses addresses;
    private final Tokens tokens;

    AsTheVisitor(ApiAddresses addresses, Tokens tokens) {
        this.addresses = addresses;
        this.tokens = tokens;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest asked, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        ServletRequestAttributes page = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        HttpServletRequest request = page.getRequest();
        HttpServletResponse response = page.getResponse();
        tokens.of(request, response).ifPresent(token -> asked.getHeaders().setBearerAuth(token));
        asked.getHeaders().set("X-Forwarded-For", request.getRemoteAddr());
        Position.of(request).ifPresent(position -> asked.getHeaders().set(Position.HEADER, position));
        ClientHttpResponse answer = execution.execute(new To(asked, addresses), body);
        if (!"GET".equals(asked.getMethod().name())) {
            keepPosition(answer.getHeaders());
        }
        return answer;
    }

    /** The visitor's next pages show what an answer says was written. */
    void keepPosition(HttpHeaders answer) {
        ServletRequestAttributes page = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        String written = answer.getFirst(Position.HEADER);
        HttpServletResponse response = page.getResponse();
        if (written != null && response != null) {
            Position.keep(written, page.getRequest(), response);
        }
    }

    /** The same request, to the side that answers it. */
    private static final class To extends HttpRequestWrapper {

        private final URI uri;

        To(HttpRequest asked, ApiAddresses addresses) {
            super(asked);
            URI side = addresses.of(asked.getMethod(), asked.getURI().getPath());
            this.uri = UriComponentsBuilder.fromUri(asked.getURI())
                    .scheme(side.getScheme())
                    .host(side.getHost())
                    .port(side.getPort())
                    .build(true)
                    .toUri();
        }

        @Override
        public URI getURI() {
            return uri;
        }
    }
}
