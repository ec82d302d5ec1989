package org.redvest.query.city.station;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.station.BlockKind;
import org.redvest.api.city.station.event.BlockClaimed;

/** A unit that looks after a block or a road, as it claimed it. */
@Entity
@Immutable
@Table(schema = "query", name = "block_claim")
class BlockClaimRow {

    @Id
    long position;

    String blockId;
    String division;
    String name;

    @Enumerated(EnumType.STRING)
    BlockKind kind;

    String organisationId;
    String unit;
    LocalDate firstDay;

    @Nullable LocalDate lastDay;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected BlockClaimRow() {}

    BlockClaimRow(BlockClaimed event, long position) {
        this.position = position;
        this.blockId = event.blockId().value();
        this.division = event.division().value();
        this.name = event.name().value();
        this.kind = event.kind();
        this.organisationId = event.organisationId().code();
        this.unit = event.unit().value();
        this.firstDay = event.from();
        this.lastDay = event.until();
    }
}
