package org.redvest.query.platform;

import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** {@code GET /actuator/readmodels} shows how far each read model is; {@code POST} builds all of them anew. */
@Component
@Endpoint(id = "readmodels")
class ReadModelsEndpoint {

    private final ReadModels readModels;

    ReadModelsEndpoint(ReadModels readModels) {
        this.readModels = readModels;
    }

    record Progress(long head, boolean complete, Map<String, Long> positions) {}

    @ReadOperation
    Progress progress() {
        long head = readModels.head();
        Map<String, Long> positions = readModels.positions();
        return new Progress(head, positions.values().stream().allMatch(position -> position >= head), positions);
    }

    @WriteOperation
    Progress rebuild() {
        readModels.rebuild();
        return progress();
    }
}
