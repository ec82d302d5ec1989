package org.redvest.platform.web;

import io.swagger.v3.core.util.ObjectMapperFactory;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redvest.api.Fault;
import org.redvest.api.Problem;
import org.redvest.platform.messaging.LogPositions;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** The OpenAPI document: every operation with its problems, an example each, and the headers that all share. */
@Configuration(proxyBeanMethods = false)
public class ApiDescription {

    private static final String PROBLEM_SCHEMA = "#/components/schemas/Problem";

    private static final String NULL = "null";

    private static final List<Problem> OF_EVERY_OPERATION = List.of(
            Problem.MALFORMED_REQUEST,
            Problem.INVALID_FIELD,
            Problem.TOKEN_REFUSED,
            Problem.NOT_ACCEPTABLE,
            Problem.TOO_MANY_REQUESTS,
            Problem.BUSY);

    private static final List<Problem> OF_EVERY_POST = List.of(
            Problem.UNSUPPORTED_MEDIA_TYPE,
            Problem.BODY_TOO_LARGE,
            Problem.IDEMPOTENCY_KEY_REUSED,
            Problem.REQUEST_IN_PROGRESS);

    private static final List<Problem> OF_EVERY_GET = List.of(Problem.NOT_YET, Problem.STALE);

    @Bean
    OpenAPI openApi() {
        OpenAPI api = new OpenAPI()
                .info(new Info()
                        .title("RedVest 红马甲")
                        .version("v1")
                        .description("The ledger of a city's volunteering. Creation answers 201 with Location and the"
                                + " Log-Position of what was written; a query with that Log-Position header is answered"
                                + " from read models that have reached it. Every refusal is a problem with a code.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")));
        api.schema("Problem", problemSchema());
        return api;
    }

    private static Schema<?> problemSchema() {
        ObjectSchema schema = new ObjectSchema();
        schema.setDescription("application/problem+json, RFC 9457");
        schema.addProperty("type", new StringSchema().description("urn:redvest:problem:<code>"));
        schema.addProperty("title", new StringSchema().description("short, Chinese"));
        schema.addProperty("status", new IntegerSchema());
        schema.addProperty("detail", new StringSchema().description("what to do next"));
        schema.addProperty(
                "detailChinese",
                new StringSchema()
                        .description(
                                "the same in Chinese; as general as the code where detail names a figure or a name"));
        schema.addProperty("instance", new StringSchema());
        schema.addProperty("code", new StringSchema().description("stable; branch on this"));
        StringSchema fault = new StringSchema();
        fault.setDescription("stable; what is wrong with it");
        Arrays.stream(Fault.values()).map(Fault::name).forEach(fault::addEnumItem);
        schema.addProperty(
                "errors",
                new ArraySchema()
                        .items(new ObjectSchema()
                                .addProperty(
                                        "field",
                                        new StringSchema()
                                                .description("path of a field, or name of a parameter or header"))
                                .addProperty("code", fault)
                                .addProperty("message", new StringSchema().description("what to send"))
                                .addProperty(
                                        "messageChinese",
                                        new StringSchema().description("the same in Chinese, as general as the code")))
                        .description("of INVALID_FIELD: each field that is missing or wrong"));
        return schema;
    }

    @Bean
    OperationCustomizer problemsAndHeaders() {
        return (operation, method) -> {
            if (method.hasMethodAnnotation(PostMapping.class)) {
                operation.addParametersItem(new HeaderParameter()
                        .name("Idempotency-Key")
                        .description("Repeat a request with the same key and body, and it takes effect once")
                        .schema(new StringSchema().maxLength(200)));
            }
            if (method.hasMethodAnnotation(GetMapping.class)) {
                operation.addParametersItem(new HeaderParameter()
                        .name(LogPositions.HEADER)
                        .description(
                                "Answer no earlier than this position of the log, as a command's answer carried it")
                        .schema(new IntegerSchema().format("int64")));
            }
            describe(operation, problemsOf(method));
            return operation;
        };
    }

    /** What refers to a schema and may be null is either; a type beside a reference would have it be both at once. */
    @Bean
    OpenApiCustomizer eitherNullOrAsReferred() {
        return api -> api.getComponents().getSchemas().values().forEach(ApiDescription::separateNull);
    }

    private static void separateNull(Schema<?> schema) {
        String reference = schema.get$ref();
        if (reference != null) {
            if (schema.getTypes() != null && schema.getTypes().contains(NULL)) {
                schema.set$ref(null);
                schema.setTypes(null);
                schema.addAnyOfItem(new Schema<>().$ref(reference));
                schema.addAnyOfItem(new Schema<>().types(Set.of(NULL)));
            }
            return;
        }
        within(schema).forEach(ApiDescription::separateNull);
    }

    private static Stream<Schema<?>> within(Schema<?> schema) {
        Stream<Schema<?>> values = Stream.of(schema.getItems(), schema.getAdditionalProperties())
                .filter(Schema.class::isInstance)
                .map(value -> (Schema<?>) value);
        return schema.getProperties() == null
                ? values
                : Stream.concat(values, schema.getProperties().values().stream().map(property -> (Schema<?>) property));
    }

    private static List<Problem> problemsOf(HandlerMethod method) {
        List<Problem> problems = new ArrayList<>(OF_EVERY_OPERATION);
        problems.addAll(method.hasMethodAnnotation(PostMapping.class) ? OF_EVERY_POST : OF_EVERY_GET);
        refusedBy(method).forEach(problems::add);
        return problems;
    }

    /** The problems that an operation itself names. */
    public static Stream<Problem> refusedBy(HandlerMethod method) {
        return AnnotatedElementUtils.findAllMergedAnnotations(method.getMethod(), Refuses.class).stream()
                .flatMap(refuses -> Arrays.stream(refuses.value()));
    }

    /** Adds problems to an operation, beside those that are described already, with an example each. */
    public static void describe(Operation operation, List<Problem> problems) {
        problems.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        problem -> ProblemBody.status(problem).value(), TreeMap::new, Collectors.toList()))
                .forEach((status, alike) -> describe(
                        operation.getResponses().computeIfAbsent(String.valueOf(status), none -> new ApiResponse()),
                        alike));
    }

    private static void describe(ApiResponse response, List<Problem> problems) {
        Content content = response.getContent() == null ? new Content() : response.getContent();
        var media = content.computeIfAbsent(
                MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                none -> new io.swagger.v3.oas.models.media.MediaType().schema(new Schema<>().$ref(PROBLEM_SCHEMA)));
        problems.forEach(problem -> media.addExamples(problem.name(), new Example().value(example(problem))));
        response.content(content)
                .description(String.join(", ", media.getExamples().keySet()));
    }

    private static Object example(Problem problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:redvest:problem:" + problem.name());
        body.put("title", problem.chinese());
        body.put("status", ProblemBody.status(problem).value());
        body.put("detail", problem.english());
        body.put("detailChinese", problem.chineseSentence());
        body.put("code", problem.name());
        return ObjectMapperFactory.createJson31().valueToTree(body);
    }
}
