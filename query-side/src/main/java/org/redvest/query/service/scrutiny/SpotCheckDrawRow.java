package org.redvest.query.service.scrutiny;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.redvest.api.service.scrutiny.event.SpotCheckDrawn;

/** With which seed a spot-check was drawn. */
@Entity
@Immutable
@Table(schema = "query", name = "spot_check_draw")
class SpotCheckDrawRow {

    @Id
    String spotCheckId;

    long position;
    String seed;
    Instant drawnAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected SpotCheckDrawRow() {}

    SpotCheckDrawRow(SpotCheckDrawn event, Instant drawnAt, long position) {
        this.spotCheckId = event.spotCheckId().value();
        this.position = position;
        this.seed = event.seed().value();
        this.drawnAt = drawnAt;
    }
}
