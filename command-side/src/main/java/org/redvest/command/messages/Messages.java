package org.redvest.command.messages;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Short messages to a person's phone, over the city's gateway. */
@Component
@EnableConfigurationProperties(Messages.Gateway.class)
public class Messages {

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Gateway gateway;
    private final RestClient http;

    Messages(Gateway gateway) {
        this.gateway = gateway;
        // without a bound of its own for the connection, a gateway that swallows packets would hold the errands'
        // threads
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build());
        requests.setReadTimeout(TIMEOUT);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    /**
     * Where messages go.
     *
     * @param url takes {@code POST} of {@code {"phone": …, "text": …}} as JSON; null where none is configured
     * @param print whether messages are printed, without the phone number, where there is no gateway: for a demo
     */
    @ConfigurationProperties("redvest.messages")
    record Gateway(
            @Nullable String url, @DefaultValue("false") boolean print) {}

    /**
     * Sends a message, or fails: whoever sends it tries again.
     *
     * @param phone in clear, and nowhere but here
     * @throws RuntimeException where the gateway did not take it
     */
    public void send(String phone, String text) {
        String url = gateway.url();
        if (url != null && !url.isBlank()) {
            http.post()
                    .uri(url)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("phone", phone, "text", text))
                    .retrieve()
                    .toBodilessEntity();
        } else if (gateway.print()) {
            LOG.info("A message that a gateway would send: {}", text);
        } else {
            throw new IllegalStateException(
                    "Nobody can be told anything: set redvest.messages.url to the city's gateway for short messages");
        }
    }
}
