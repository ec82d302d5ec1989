package org.redvest.web.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;

/**
 * What the API answered to somebody who is not signed in, remembered for ten seconds: it is the same for everybody who is not.
 * Whoever is signed in, or has just written, asks anew.
 */
@Component
class PublicAnswers implements ClientHttpRequestInterceptor {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 32 << 20;

    private final Cache<URI, Answer> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumWeight(MOST_BYTES)
            .weigher((URI _, Answer answer) -> answer.content().length)
            .build();

    @Override
    public ClientHttpResponse intercept(HttpRequest asked, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        HttpHeaders headers = asked.getHeaders();
        if (!HttpMethod.GET.equals(asked.getMethod())
                || headers.containsHeader(HttpHeaders.AUTHORIZATION)
                || headers.containsHeader(Position.HEADER)) {
            return execution.execute(asked, body);
        }
        Answer known = remembered.getIfPresent(asked.getURI());
        if (known != null) {
            return known;
        }
        ClientHttpResponse answer = execution.execute(asked, body);
        if (!HttpStatus.OK.equals(answer.getStatusCode())
                || !MediaType.APPLICATION_JSON.isCompatibleWith(contentType(answer))) {
            return answer;
        }
        try (answer) {
            Answer read = new Answer(answer.getHeaders(), answer.getBody().readAllBytes());
            remembered.put(asked.getURI(), read);
            return read;
        }
    }

    private static @Nullable MediaType contentType(ClientHttpResponse answer) {
        return answer.getHeaders().getContentType();
    }

    /** An answer that can be read more than once. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares it
    private record Answer(HttpHeaders headers, byte[] content) implements ClientHttpResponse {

        @Override
        public HttpStatusCode getStatusCode() {
            return HttpStatus.OK;
        }

        @Override
        public String getStatusText() {
            return HttpStatus.OK.getReasonPhrase();
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public void close() {
            // there is nothing open
        }
    }
}
