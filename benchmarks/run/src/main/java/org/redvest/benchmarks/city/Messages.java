package org.redvest.benchmarks.city;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.redvest.api.Envelope;

/** Gives messages their ids, and says where they came from. */
final class Messages {

    private static final Envelope CALLER = Envelope.user("city-officer");
    private static final Envelope IMPORT = Envelope.importedBy("city-officer");

    private final Dice dice;

    /** The newest import of each organisation. */
    private final Map<Integer, Upload> imports = new HashMap<>();

    private record Upload(UUID id, Instant until) {}

    Messages(Dice dice) {
        this.dice = dice;
    }

    UUID id(Instant at) {
        return dice.uuid(at);
    }

    /** A request of its own. */
    Origin request(Instant at) {
        UUID command = id(at);
        return new Origin(CALLER, command, command);
    }

    /** A row of the organisation's file of these hours. */
    Origin imported(Instant at, int organisation) {
        Upload upload = imports.get(organisation);
        if (upload == null || at.isAfter(upload.until())) {
            upload = new Upload(id(at), at.plus(Duration.ofHours(12)));
            imports.put(organisation, upload);
        }
        return new Origin(IMPORT, upload.id(), id(at));
    }

    /** What an automation asks for because of something. */
    Origin automation(Instant at, String name, Origin cause) {
        return new Origin(Envelope.automation(name), cause.correlation(), id(at));
    }

    /** What an automation asks for because it is time. */
    Origin automation(Instant at, String name) {
        UUID command = id(at);
        return new Origin(Envelope.automation(name), command, command);
    }
}
