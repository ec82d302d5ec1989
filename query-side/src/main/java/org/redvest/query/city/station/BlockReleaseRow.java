package org.redvest.query.city.station;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.redvest.api.city.station.event.BlockReleased;

/** Another last day of a claim. */
@Entity
@Immutable
@Table(schema = "query", name = "block_release")
class BlockReleaseRow {

    @Id
    long position;

    String blockId;
    String organisationId;
    LocalDate firstDay;
    LocalDate lastDay;
    String reason;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected BlockReleaseRow() {}

    BlockReleaseRow(BlockReleased event, long position) {
        this.position = position;
        this.blockId = event.blockId().value();
        this.organisationId = event.organisationId().code();
        this.firstDay = event.from();
        this.lastDay = event.lastDay();
        this.reason = event.reason().value();
    }
}
