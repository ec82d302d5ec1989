package org.redvest.web.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.io.Resource;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API under {@code /api/v1}. Queries are interfaces, one for each feature; commands are sent with the key of the form that
 * the visitor sent, so that a form that comes twice takes effect once. Every refusal is a {@link Refused}.
 */
@Component
public class Ledger {

    /** The operators' addresses of the side that answers, beside the API. */
    public static final String OPERATORS = "http://ledger.invalid/actuator";

    /** Replaced by the side that answers. */
    private static final String BASE = "http://ledger.invalid/api/v1";

    private static final String KEY = "Idempotency-Key";
    private static final MediaType CSV = new MediaType("text", "csv");

    private final AsTheVisitor asTheVisitor;
    private final RestClient client;
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    Ledger(AsTheVisitor asTheVisitor) {
        this.asTheVisitor = asTheVisitor;
        this.client = RestClient.builder()
                .baseUrl(BASE)
                .requestFactory(asTheVisitor)
                .configureMessageConverters(converters ->
                        converters.registerDefaults().withJsonConverter(new JacksonJsonHttpMessageConverter(json)))
                .defaultStatusHandler(HttpStatusCode::isError, (request, answer) -> {
                    throw refused(answer);
                })
                .build();
    }

    private Refused refused(ClientHttpResponse answer) throws IOException {
        byte[] body = answer.getBody().readAllBytes();
        try {
            return new Refused(answer.getStatusCode().value(), json.readTree(body));
        } catch (JacksonException noProblem) {
            return new Refused(answer.getStatusCode().value(), json.createObjectNode());
        }
    }

    /** The queries of a feature: an interface of {@code @GetExchange} methods. */
    public <T> T queries(Class<T> feature) {
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .conversionService(asTheApiTakesThem())
                .build()
                .createClient(feature);
    }

    /** Dates and times go as ISO 8601 writes them, and not as the server's own language does. */
    private static ConversionService asTheApiTakesThem() {
        DefaultFormattingConversionService conversions = new DefaultFormattingConversionService(false);
        DateTimeFormatterRegistrar times = new DateTimeFormatterRegistrar();
        times.setUseIsoFormat(true);
        times.registerFormatters(conversions);
        return conversions;
    }

    /**
     * Sends a command.
     *
     * @param key of the form
     * @param body as the API documents it
     * @param address below {@code /api/v1}, with {@code {}} for each part
     * @param parts what stands there
     * @throws Refused if the API says no
     */
    public Receipt send(String key, Object body, String address, Object... parts) {
        return receipt(client.post()
                .uri(address, parts)
                .header(KEY, key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(JsonNode.class));
    }

    /**
     * Sends a command of which the form is one part: what is wrong is said of the form's fields.
     *
     * @param part which
     * @throws Refused if the API says no
     */
    public Receipt sendPart(String part, String key, Object body, String address, Object... parts) {
        try {
            return send(key, Map.of(part, body), address, parts);
        } catch (Refused refused) {
            throw refused.within(part);
        }
    }

    /**
     * Sends a file in a form. It is read while it is sent, and never in memory as a whole.
     *
     * @param key of the form
     * @param file what the visitor sent
     * @param fields of the form beside it
     * @throws Refused if the API says no
     */
    public Receipt upload(
            String key, Resource file, MultiValueMap<String, String> fields, String address, Object... parts) {
        return receipt(
                form(file, fields, address, parts).header(KEY, key).retrieve().toEntity(JsonNode.class));
    }

    /** The same for a question that a file asks: nothing is written. */
    public <T> T ask(
            Class<T> answer, Resource file, MultiValueMap<String, String> fields, String address, Object... parts) {
        return Objects.requireNonNull(
                form(file, fields, address, parts).retrieve().body(answer));
    }

    /** The same for a question that is too long for an address. */
    public <T> T ask(Class<T> answer, Object body, String address, Object... parts) {
        return Objects.requireNonNull(client.post()
                .uri(address, parts)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(answer));
    }

    private RestClient.RequestBodySpec form(
            Resource file, MultiValueMap<String, String> fields, String address, Object... parts) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        fields.forEach((name, values) -> values.forEach(value -> form.add(name, value)));
        form.add("file", file);
        return client.post()
                .uri(address, parts)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form);
    }

    /** What an answer tells of work that went on meanwhile: the visitor's next pages show what it wrote. */
    public <T> T seen(ResponseEntity<T> answer) {
        asTheVisitor.keepPosition(answer.getHeaders());
        return Objects.requireNonNull(answer.getBody());
    }

    private Receipt receipt(ResponseEntity<JsonNode> answer) {
        asTheVisitor.keepPosition(answer.getHeaders());
        JsonNode body = answer.getBody();
        return new Receipt(
                body == null ? json.createObjectNode() : body,
                answer.getHeaders().getFirst(HttpHeaders.LOCATION));
    }

    /**
     * Passes a CSV of the API on as it comes, whatever its length.
     *
     * @param name under which the browser keeps it
     */
    public void passCsv(HttpServletResponse to, String name, String address, Object... parts) {
        pass(to, CSV, name, address, parts);
    }

    /** The same in another form in which the API has something whole. */
    public void pass(HttpServletResponse to, MediaType form, String name, String address, Object... parts) {
        client.get().uri(address, parts).accept(form).exchange((request, answer) -> {
            if (answer.getStatusCode().isError()) {
                throw refused(answer);
            }
            to.setContentType(String.valueOf(answer.getHeaders().getContentType()));
            to.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(name, StandardCharsets.UTF_8)
                            .build()
                            .toString());
            try (InputStream body = answer.getBody()) {
                body.transferTo(to.getOutputStream());
            }
            return Boolean.TRUE;
        });
    }
}
