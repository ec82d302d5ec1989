package org.redvest.web.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;

/** What the API answered to somebody who is not signed in, remembered for ten seconds: it is the same for everybody who is not. */
@Component
class PublicAnswers {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 32 << 20;

    /**
     * A question.
     *
     * @param form in which it is to be answered
     */
    private record Asked(URI address, List<MediaType> form) {}

    private final Cache<Asked, Answer> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumWeight(MOST_BYTES)
            .weigher((Asked _, Answer answer) -> answer.content().length)
            .build();

    /** The same request, which is sent only where nobody remembers its answer. */
    ClientHttpRequest before(ClientHttpRequest request) {
        return new Remembering(request);
    }

    private ClientHttpResponse answer(ClientHttpRequest request) throws IOException {
        Asked asked = new Asked(request.getURI(), request.getHeaders().getAccept());
        Answer known = remembered.getIfPresent(asked);
        if (known != null) {
            return known;
        }
        ClientHttpResponse answer = request.execute();
        if (!HttpStatus.OK.equals(answer.getStatusCode())
                || !MediaType.APPLICATION_JSON.isCompatibleWith(
                        answer.getHeaders().getContentType())) {
            return answer;
        }
        try (answer) {
            Answer read = new Answer(answer.getHeaders(), answer.getBody().readAllBytes());
            remembered.put(asked, read);
            return read;
        }
    }

    /** A request whose answer may be known. */
    private final class Remembering implements ClientHttpRequest {

        private final ClientHttpRequest request;

        Remembering(ClientHttpRequest request) {
            this.request = request;
        }

        @Override
        public ClientHttpResponse execute() throws IOException {
            return answer(request);
        }

        @Override
        public HttpMethod getMethod() {
            return request.getMethod();
        }

        @Override
        public URI getURI() {
            return request.getURI();
        }

        @Override
        public Map<String, Object> getAttributes() {
            return request.getAttributes();
        }

        @Override
        public HttpHeaders getHeaders() {
            return request.getHeaders();
        }

        @Override
        public OutputStream getBody() throws IOException {
            return request.getBody();
        }
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
