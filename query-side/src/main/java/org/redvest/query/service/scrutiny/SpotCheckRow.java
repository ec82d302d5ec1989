package org.redvest.query.service.scrutiny;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.redvest.api.service.scrutiny.event.SpotCheckAnnounced;

/** A spot-check as it was announced. */
@Entity
@Immutable
@Table(schema = "query", name = "spot_check")
class SpotCheckRow {

    @Id
    String spotCheckId;

    long position;
    String division;
    LocalDate firstDate;
    LocalDate lastDate;
    int perTenThousand;
    long upTo;
    String seedSource;
    Instant seedFrom;
    Instant announcedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected SpotCheckRow() {}

    SpotCheckRow(SpotCheckAnnounced event, Instant announcedAt, long position) {
        this.spotCheckId = event.spotCheckId().value();
        this.position = position;
        this.division = event.division().value();
        this.firstDate = event.from();
        this.lastDate = event.to();
        this.perTenThousand = event.perTenThousand();
        this.upTo = event.position();
        this.seedSource = event.seedSource().value();
        this.seedFrom = event.seedFrom();
        this.announcedAt = announcedAt;
    }
}
