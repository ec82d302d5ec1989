package org.redvest.command.platform;

import java.net.URI;
import org.redvest.platform.messaging.Appended;
import org.redvest.platform.messaging.LogPositions;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers that tell what was written: where to read what was written, and from which position of the log on it can be read. */
@Component
public class Created {

    private final LogPositions positions;

    Created(LogPositions positions) {
        this.positions = positions;
    }

    /** 201 with Location and Log-Position. */
    public <T> ResponseEntity<T> at(String address, T body) {
        return ResponseEntity.created(URI.create(address))
                .header(LogPositions.HEADER, position())
                .body(body);
    }

    /** 200 with Log-Position, for a change of what exists. */
    public <T> ResponseEntity<T> changed(T body) {
        return ResponseEntity.ok().header(LogPositions.HEADER, position()).body(body);
    }

    /** 200 with the head as Log-Position, for an answer that tells what was written meanwhile. */
    public <T> ResponseEntity<T> meanwhile(T body) {
        return ResponseEntity.ok()
                .header(LogPositions.HEADER, String.valueOf(positions.head()))
                .body(body);
    }

    /** Where the command wrote; where it found everything written, the head. */
    private String position() {
        return String.valueOf(Appended.take().orElseGet(positions::head));
    }
}
