package org.redvest.query.open.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.simulation.SimulationState;
import org.redvest.api.open.simulation.SimulationView;
import org.redvest.platform.security.Role;
import org.redvest.query.Callers;
import org.redvest.query.Reader;
import org.redvest.query.Reader.Answer;
import org.springframework.http.HttpHeaders;

/** An officer who tries policies, and follows what becomes of that. */
final class TryingOfficer {

    static final String SIMULATIONS = "/api/v1/simulations";

    private final Reader reader;
    private final String token;

    TryingOfficer(Reader reader, String subject, Role role) {
        this.reader = reader;
        this.token = Callers.holder(subject, role);
    }

    Answer get(String address, Object... variables) {
        return reader.getAs(token, address, variables);
    }

    Answer tries(Map<String, ?> policy) {
        return tries(policy, null);
    }

    /** At once, whatever the answer. */
    Answer tries(Map<String, ?> policy, @Nullable String key) {
        Map<String, String> headers = new HashMap<>(Map.of(HttpHeaders.AUTHORIZATION, "Bearer " + token));
        if (key != null) {
            headers.put("Idempotency-Key", key);
        }
        return reader.post(headers, SIMULATIONS, policy);
    }

    Answer cancels(UUID id) {
        return reader.post(
                Map.of(HttpHeaders.AUTHORIZATION, "Bearer " + token), SIMULATIONS + "/{id}/cancellation", Map.of(), id);
    }

    /** The number of what was begun, once all that is recorded is known. */
    UUID begins(Map<String, ?> policy) {
        return begins(policy, null);
    }

    /** The same with a key. What ended a moment ago lets go of its turn a moment later. */
    UUID begins(Map<String, ?> policy, @Nullable String key) {
        reader.get("/api/v1/star-rules");
        return id(await().until(
                        () -> tries(policy, key), answer -> !answer.problem().equals("409 SIMULATION_RUNNING")));
    }

    private static UUID id(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        String id = answer.json().path("simulationId").asString();
        assertThat(answer.headers().getLocation()).hasPath(SIMULATIONS + "/" + id);
        return UUID.fromString(id);
    }

    SimulationView sees(UUID id) {
        return get(SIMULATIONS + "/{id}", id).as(SimulationView.class);
    }

    SimulationView seesTheEndOf(UUID id) {
        return await().until(() -> sees(id), one -> one.state() != SimulationState.RUNNING);
    }

    /** The rows of the file about some volunteers, in its order. */
    List<String> downloads(UUID id, VolunteerId... of) {
        List<String> numbers = Stream.of(of).map(VolunteerId::value).toList();
        return get(SIMULATIONS + "/{id}/changes", id)
                .body()
                .lines()
                .filter(line -> numbers.stream().anyMatch(line::startsWith))
                .toList();
    }
}
