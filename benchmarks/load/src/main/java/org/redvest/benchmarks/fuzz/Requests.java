package org.redvest.benchmarks.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * Makes requests out of an API description: each is a good one first, as far as that can be known, and then most of them are
 * broken in one to three ways. The same seed makes the same requests, as long as the answers are the same.
 */
final class Requests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String BOUNDARY = "fuzz-boundary";
    private static final double LEFT_WHOLE = 0.15;
    private static final double OPTIONAL = 0.4;
    private static final int WAYS_AT_ONCE = 3;
    private static final int TOO_LARGE = 70_000;
    private static final int DEPTH = 6;

    private final Api api;
    private final Known known;
    private final Random random;
    private final Iterator<Api.Operation> untried;
    private Map<String, String> tokens;
    private final List<Consumer<Request>> ways = List.of(
            this::breakValue,
            this::breakValue,
            this::breakValue,
            this::breakBody,
            this::breakBytes,
            this::breakParameter,
            this::breakParameter,
            this::breakVariable,
            this::breakPath,
            this::breakLine,
            this::breakMethod,
            this::breakHeader,
            this::breakHeader,
            this::breakType);

    /**
     * Requests of these callers.
     *
     * @param tokens of each caller, by name; an empty one belongs to whoever has not signed in. The first sends half of all
     */
    Requests(Api api, Known known, Map<String, String> tokens, long seed) {
        this.api = api;
        this.known = known;
        this.tokens = tokens;
        this.random = new Random(seed);
        this.untried = api.operations().stream()
                .sorted(Comparator.comparing(operation -> operation.path().contains("{")))
                .iterator();
    }

    /** The same callers, with newer tokens. */
    void callers(Map<String, String> newer) {
        tokens = newer;
    }

    /**
     * Each operation whole and by the first caller before any by chance, so that none is left out however many there are: those
     * first that name nothing in their address, because the others change or end what there is.
     */
    Request next() {
        List<String> callers = List.copyOf(tokens.keySet());
        boolean first = untried.hasNext();
        Request request = whole(
                first ? untried.next() : Oddities.one(api.operations(), random),
                first || random.nextBoolean() ? callers.getFirst() : Oddities.one(callers, random));
        if (!first && random.nextDouble() >= LEFT_WHOLE) {
            for (int i = random.nextInt(WAYS_AT_ONCE); i >= 0; i--) {
                Oddities.one(ways, random).accept(request);
            }
        }
        if (request.body.length > 0 && request.headers.stream().noneMatch(h -> h.startsWith("Content-Length"))) {
            request.headers.add("Content-Length: " + request.body.length);
        } else if (request.method.equals("POST") && request.body.length == 0) {
            request.headers.add("Content-Length: 0");
        }
        return request;
    }

    private Request whole(Api.Operation operation, String caller) {
        Request request = new Request(operation);
        request.caller = caller;
        request.header("Host", "localhost");
        request.header("Accept", "application/json");
        String token = tokens.getOrDefault(request.caller, "");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asString();
            String in = parameter.path("in").asString();
            if (!in.equals("path") && !parameter.path("required").asBoolean(false) && random.nextDouble() > OPTIONAL) {
                continue;
            }
            String value = parameterValue(parameter);
            switch (in) {
                case "path" -> request.path = request.path.replace("{" + name + "}", encoded(value));
                case "query" ->
                    query.append(query.isEmpty() ? "" : "&")
                            .append(name)
                            .append('=')
                            .append(encoded(value));
                default -> request.header(name, headerValue(name, value));
            }
        }
        request.query = query.toString();
        if (operation.bodyType().startsWith("multipart")) {
            request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
            request.body = form("file").getBytes(StandardCharsets.UTF_8);
        } else if (!operation.bodyType().isEmpty()) {
            request.header("Content-Type", "application/json");
            request.body = JSON.writeValueAsBytes(example(operation.body(), "", DEPTH));
        }
        return request;
    }

    private String headerValue(String name, String value) {
        if (name.equals("Log-Position")) {
            return String.valueOf(random.nextInt(50));
        }
        // now and then one that was used before
        return name.equals("Idempotency-Key")
                ? random.nextInt(4) == 0 ? "again-" + random.nextInt(20) : new UUID(random.nextLong(), 1).toString()
                : value;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String parameterValue(JsonNode parameter) {
        JsonNode schema = api.resolved(parameter.path("schema"));
        JsonNode example = parameter.path("example");
        String otherwise = example.isMissingNode() ? text(example(schema, "", 1)) : example.asString();
        return known.value(parameter.path("name").asString(), random, otherwise);
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asString() : "1";
    }

    /** A value that a schema allows, with what examples and answers have shown. */
    private JsonNode example(JsonNode reference, String name, int depth) {
        JsonNode schema = api.resolved(reference);
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (name.equals("documentNumber") && random.nextBoolean()) {
            return nodes.stringNode(Known.citizenNumber(random));
        }
        JsonNode choices = schema.path("enum");
        if (!choices.isEmpty() && random.nextBoolean()) {
            return choices.get(random.nextInt(choices.size()));
        }
        JsonNode example = schema.path("example");
        if (!example.isMissingNode()) {
            return example.isString() ? nodes.stringNode(known.value(name, random, example.asString())) : example;
        }
        if (schema.has("properties") && depth > 0) {
            ObjectNode object = nodes.objectNode();
            List<String> required = schema.path("required")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            schema.path("properties").properties().forEach(property -> {
                if (required.contains(property.getKey()) || random.nextBoolean()) {
                    object.set(property.getKey(), example(property.getValue(), property.getKey(), depth - 1));
                }
            });
            return object;
        }
        if (schema.has("items") && depth > 0) {
            ArrayNode array = nodes.arrayNode();
            for (int i = random.nextInt(3); i > 0; i--) {
                array.add(example(schema.path("items"), name, depth - 1));
            }
            return array;
        }
        if (!choices.isEmpty()) {
            return choices.get(random.nextInt(choices.size()));
        }
        return switch (typeOf(schema)) {
            case "integer", "number" -> nodes.numberNode(1 + random.nextInt(20));
            case "boolean" -> nodes.booleanNode(random.nextBoolean());
            default -> nodes.stringNode(known.value(name, random, "文明交通 " + random.nextInt(9)));
        };
    }

    private static String typeOf(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asString("") : type.asString("");
    }

    private String form(String part) {
        return "--%1$s\r\nContent-Disposition: form-data; name=\"%2$s\"; filename=\"f.csv\"\r\nContent-Type: text/csv\r\n\r\n%3$s\r\n--%1$s--\r\n"
                .formatted(
                        BOUNDARY,
                        part,
                        "姓名,证件类型,证件号码,居住地区划代码\n张三,居民身份证,%s,350203001001\n".formatted(Known.citizenNumber(random)));
    }

    private void breakValue(Request request) {
        JsonNode body = read(request);
        if (!(body instanceof ObjectNode object) || object.isEmpty()) {
            breakBody(request);
            return;
        }
        List<String> names = List.copyOf(object.propertyNames());
        String name = Oddities.one(names, random);
        if (object.path(name) instanceof ObjectNode within && !within.isEmpty() && random.nextBoolean()) {
            object = within;
            name = Oddities.one(List.copyOf(within.propertyNames()), random);
        }
        String odd = Oddities.one(Oddities.JSON, random);
        switch (random.nextInt(8)) {
            case 0 -> object.remove(name);
            case 1 -> object.putNull(name);
            case 2 -> object.putRawValue("further", new RawValue(odd));
            case 3 -> object.set(name, JsonNodeFactory.instance.arrayNode().add(object.get(name)));
            case 4 -> {
                // the same key twice
                String text = JSON.writeValueAsString(body);
                request.body = (text.substring(0, text.length() - 1) + ",\"" + name + "\":" + odd + "}")
                        .getBytes(StandardCharsets.UTF_8);
                request.broken.add("twice " + name);
                return;
            }
            default -> object.putRawValue(name, new RawValue(odd));
        }
        request.body = JSON.writeValueAsBytes(body);
        request.broken.add("value " + name);
    }

    private static JsonNode read(Request request) {
        try {
            return JSON.readTree(request.body);
        } catch (RuntimeException broken) {
            return JsonNodeFactory.instance.missingNode();
        }
    }

    private void breakBody(Request request) {
        String good = new String(request.body, StandardCharsets.UTF_8);
        request.body = Oddities.one(Oddities.BODIES, random).replace("%s", good).getBytes(StandardCharsets.UTF_8);
        request.broken.add("body");
    }

    private void breakBytes(Request request) {
        byte[] body = request.body;
        request.body = switch (random.nextInt(6)) {
            case 0 -> new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0, '}', 0};
            case 1 -> new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            case 2 -> Arrays.copyOf(body, body.length / 2);
            case 3 -> Arrays.copyOf(body, TOO_LARGE);
            case 4 ->
                new String(body, StandardCharsets.UTF_8).replace('e', '\u00ff').getBytes(StandardCharsets.ISO_8859_1);
            default ->
                new String(body, StandardCharsets.UTF_8)
                        .replace("name=\"file\"", "name=\"%zz\"; name=x")
                        .replace("\r\n\r\n", "\r\n")
                        .getBytes(StandardCharsets.UTF_8);
        };
        request.broken.add("bytes");
    }

    private void breakParameter(Request request) {
        List<String> names = request.operation == null
                ? List.of("limit")
                : request.operation.parameters().stream()
                        .filter(parameter -> parameter.path("in").asString().equals("query"))
                        .map(parameter -> parameter.path("name").asString())
                        .toList();
        String name = names.isEmpty() || random.nextInt(8) == 0 ? "further" : Oddities.one(names, random);
        String odd = name + "=" + Oddities.one(Oddities.ENCODED, random);
        request.query = switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 ->
                Oddities.one(
                        List.of("%", "&&&", "=", "a[]=1&a[b]=2", "%zz=1", "access_token=a.b.c", "a=b;c=d"), random);
            case 2 -> request.query + "&" + odd + "&" + odd;
            case 3 -> request.query + "&" + "p=1&".repeat(1_100);
            default ->
                request.query.replaceAll("(?<=^|&)" + name + "=[^&]*&?", "")
                        + (request.query.isEmpty() ? "" : "&")
                        + odd;
        };
        request.broken.add("parameter " + name);
    }

    private void breakVariable(Request request) {
        if (request.operation == null || !request.operation.path().contains("{")) {
            breakPath(request);
            return;
        }
        String[] parts = request.operation.path().split("/", -1);
        String[] values = request.path.split("/", -1);
        if (parts.length != values.length) {
            return;
        }
        for (int i = 0; i < parts.length; i++) {
            Matcher variable = VARIABLE.matcher(parts[i]);
            if (variable.matches()) {
                values[i] = Oddities.one(Oddities.ENCODED, random);
                if (values[i].isEmpty()) {
                    request.operation = null;
                }
            }
        }
        request.path = String.join("/", values);
        request.broken.add("variable");
    }

    private void breakPath(Request request) {
        String odd = Oddities.one(Oddities.PATHS, random);
        int at = random.nextBoolean() ? request.path.length() : request.path.indexOf('/', 1 + random.nextInt(3));
        int where = at < 0 ? request.path.length() : at;
        request.path = request.path.substring(0, where) + odd + request.path.substring(where);
        request.operation = null;
        request.broken.add("path");
    }

    private void breakLine(Request request) {
        String odd = Oddities.one(Oddities.ILLEGAL, random);
        switch (random.nextInt(5)) {
            case 0 -> request.version = Oddities.one(Oddities.VERSIONS, random);
            case 1 -> request.path += odd;
            case 2 ->
                request.path = Oddities.one(List.of("*", "", "api", "http://localhost" + request.path, "x:y"), random);
            case 3 -> request.query += "&x=" + "y".repeat(random.nextBoolean() ? 10_000 : TOO_LARGE);
            default -> request.query += "&x=" + odd;
        }
        request.operation = null;
        request.broken.add("line");
    }

    private void breakMethod(Request request) {
        request.method = Oddities.one(Oddities.METHODS, random);
        request.operation = null;
        request.broken.add("method " + request.method);
    }

    private void breakHeader(Request request) {
        String line = Oddities.one(Oddities.HEADERS, random);
        int colon = line.indexOf(':');
        if (colon > 0 && random.nextInt(4) > 0) {
            request.header(line.substring(0, colon), line.substring(colon + 1).strip());
        } else {
            request.headers.add(line);
        }
        request.broken.add("header " + line.substring(0, Math.min(40, line.length())));
    }

    private void breakType(Request request) {
        String type = Oddities.one(Oddities.TYPES, random);
        request.header("Content-Type", type);
        request.broken.add("type " + type.substring(0, Math.min(40, type.length())));
    }
}
