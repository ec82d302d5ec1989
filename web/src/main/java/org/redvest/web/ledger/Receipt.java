package org.redvest.web.ledger;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the API answered to a command.
 *
 * @param body its answer
 * @param location address of what was made; null where nothing was
 */
public record Receipt(JsonNode body, @Nullable String location) {

    /** The last part of the location: the id of what was made. */
    public String id() {
        return location == null ? "" : location.substring(location.lastIndexOf('/') + 1);
    }
}
