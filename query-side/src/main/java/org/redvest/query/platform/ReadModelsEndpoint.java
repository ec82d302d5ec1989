package org.redvest.query.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.query.platform.Rebuild.Progress;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/**
 * {@code GET /actuator/readmodels} shows how far the read models and a running rebuild are; {@code POST} builds all of
 * them anew, while the old ones answer; {@code GET /actuator/readmodels/checksums} sums up every table.
 */
@Component
@Endpoint(id = "readmodels")
class ReadModelsEndpoint {

    private final ReadModels readModels;
    private final Rebuild rebuild;

    ReadModelsEndpoint(ReadModels readModels, Rebuild rebuild) {
        this.readModels = readModels;
        this.rebuild = rebuild;
    }

    record State(
            long head,
            long position,
            boolean complete,
            @Nullable Progress rebuild) {}

    @ReadOperation
    State state() {
        long head = readModels.head();
        long position = readModels.position();
        return new State(head, position, position >= head, rebuild.progress());
    }

    @ReadOperation
    @Nullable Map<String, String> detail(@Selector String detail) {
        return detail.equals("checksums") ? readModels.checksums() : null;
    }

    @WriteOperation
    State build() {
        rebuild.start();
        return state();
    }
}
