package org.redvest.web.ledger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.redvest.web.session.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestInitializer;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Asks the API as the visitor: with their token, from their address, and up to where they have written. */
@Component
class AsTheVisitor implements ClientHttpRequestFactory, ClientHttpRequestInitializer {

    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Duration READING = Duration.ofSeconds(30);

    private final ApiAddresses addresses;
    private final Tokens tokens;
    private final JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build());

    AsTheVisitor(ApiAddresses addresses, Tokens tokens) {
        this.addresses = addresses;
        this.tokens = tokens;
        requests.setReadTimeout(READING);
    }

    @Override
    public ClientHttpRequest createRequest(URI asked, HttpMethod method) throws IOException {
        return requests.createRequest(ofTheSide(asked, method), method);
    }

    @Override
    public void initialize(ClientHttpRequest toSend) {
        ServletRequestAttributes page = page();
        HttpServletRequest request = page.getRequest();
        HttpHeaders headers = toSend.getHeaders();
        tokens.of(request, page.getResponse()).ifPresent(headers::setBearerAuth);
        headers.set("X-Forwarded-For", request.getRemoteAddr());
        Position.of(request).ifPresent(position -> headers.set(Position.HEADER, position));
    }

    /** The same address, at the side that answers it. */
    private URI ofTheSide(URI asked, HttpMethod method) {
        URI side = addresses.of(method, asked.getPath());
        return UriComponentsBuilder.fromUri(asked)
                .scheme(side.getScheme())
                .host(side.getHost())
                .port(side.getPort())
                .build(true)
                .toUri();
    }

    /** The visitor's next pages show what an answer says was written. */
    void keepPosition(HttpHeaders answer) {
        String written = answer.getFirst(Position.HEADER);
        HttpServletResponse response = page().getResponse();
        if (written != null && response != null) {
            Position.keep(written, page().getRequest(), response);
        }
    }

    private static ServletRequestAttributes page() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}
