package org.redvest.benchmarks.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RequestsTest {

    private static final Api API = Api.of(JsonMapper.shared().readTree("""
            {"paths": {
              "/api/things/{thingId}": {"post": {
                "parameters": [{"name": "thingId", "in": "path", "required": true, "schema": {"type": "string"}}],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                "responses": {"400": {"content": {"application/problem+json": {"examples": {"INVALID_FIELD": {}}}}}}}}},
             "components": {"schemas": {"Thing": {"type": "object", "required": ["name", "price"], "properties": {
               "name": {"type": "string", "example": "雨伞"}, "price": {"type": "integer"}}}}}}"""));

    private static List<String> requests(long seed) {
        Requests requests = new Requests(API, new Known(), Map.of("nobody", ""), seed);
        return Stream.generate(requests::next).limit(300).map(Request::toString).toList();
    }

    @Test
    void areTheSameForTheSameSeed() {
        assertThat(requests(1)).isEqualTo(requests(1)).isNotEqualTo(requests(2));
    }

    @Test
    void areWholeNowAndThen() {
        Requests requests = new Requests(API, new Known(), Map.of("nobody", ""), 1);

        assertThat(Stream.generate(requests::next).limit(100).filter(request -> request.broken.isEmpty()))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.toString())
                        .contains("POST /api/things/", "\"name\":\"", "\"price\":", "Content-Length: "));
    }

    @Test
    void areBrokenInEveryPart() {
        assertThat(String.join("\n", requests(1)))
                .contains("[value ", "[body", "[bytes", "[parameter ", "[variable", "[path", "[line", "[method ")
                .contains("[header ", "[type ");
    }

    @Test
    void carryIdsThatAnswersHaveShown() {
        Known known = new Known();
        known.learn(JsonMapper.shared().readTree("{\"items\": [{\"thingId\": \"itm-1\"}]}"));
        Requests requests = new Requests(API, known, Map.of("nobody", ""), 1);

        assertThat(Stream.generate(requests::next).limit(20).map(request -> request.path))
                .contains("/api/things/itm-1");
    }

    @Test
    void nameVolunteersWhereverTheyAreCalledSomethingElse() {
        Known known = new Known();
        known.learn(JsonMapper.shared().readTree("{\"volunteerId\": \"vol-1\"}"));

        assertThat(List.of("witness", "recipient", "heir"))
                .allSatisfy(name ->
                        assertThat(known.value(name, new Random(1), "?")).isEqualTo("vol-1"));
    }
}
