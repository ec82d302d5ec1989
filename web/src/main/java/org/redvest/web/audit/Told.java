package org.redvest.web.audit;

import org.redvest.api.open.history.query.History;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as it is shown.
 *
 * @param address where it stays, on a page that begins with it or holds all
 * @param payload as JSON
 */
record Told(History.Entry event, String address, String payload) {

    private static final ObjectWriter JSON = JsonMapper.shared().writerWithDefaultPrettyPrinter();

    static Told of(History.Entry event, String address) {
        return new Told(event, address, JSON.writeValueAsString(event.payload()));
    }
}
