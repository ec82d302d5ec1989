package org.redvest.api.open.history.query;

import java.util.List;

/**
 * The events from which a state follows.
 *
 * @param events oldest first; how the delegations stood under which they were done is not told here
 */
public record StateEvents(List<History.Entry> events) {}
