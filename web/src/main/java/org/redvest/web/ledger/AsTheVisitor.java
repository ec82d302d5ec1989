package org.redvest.web.ledger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import org.redvest.web.session.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Asks the API as the visitor: with their token, from their address, and up to where they have written. It makes requests rather than
 * changing them on their way, so that the body of an upload is sent as it is read.
 */
@Component
class AsTheVisitor implements ClientHttpRequestFactory {

    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Duration READING = Duration.ofSeconds(30);

    private final ApiAddresses addresses;
    private final Tokens tokens;
    private final PublicAnswers publicAnswers;
    private final JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build());

    AsTheVisitor(ApiAddresses addresses, Tokens tokens, PublicAnswers publicAnswers) {
        this.addresses = addresses;
        this.tokens = tokens;
        this.publicAnswers = publicAnswers;
        requests.setReadTimeout(READING);
    }

    @Override
    public ClientHttpRequest createRequest(URI asked, HttpMethod method) throws IOException {
        ServletRequestAttributes page = page();
        HttpServletRequest request = page.getRequest();
        ClientHttpRequest toSend = requests.createRequest(ofTheSide(asked, method), method);
        HttpHeaders headers = toSend.getHeaders();
        headers.set("X-Forwarded-For", request.getRemoteAddr());
        Optional<String> token = tokens.of(request, page.getResponse());
        Optional<String> position = Position.of(request);
        token.ifPresent(headers::setBearerAuth);
        position.ifPresent(reached -> headers.set(Position.HEADER, reached));
        boolean anybodys = HttpMethod.GET.equals(method) && token.isEmpty() && position.isEmpty();
        return anybodys ? publicAnswers.before(toSend) : toSend;
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
