package org.redvest.query.city.alliance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.redvest.api.city.alliance.event.AllianceFounded;

/** An alliance. */
@Entity
@Immutable
@Table(schema = "query", name = "alliance")
class AllianceRow {

    @Id
    String allianceId;

    long position;
    String name;
    String division;
    LocalDate foundedOn;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected AllianceRow() {}

    AllianceRow(AllianceFounded event, long position) {
        this.allianceId = event.allianceId().value();
        this.position = position;
        this.name = event.name().value();
        this.division = event.division().value();
        this.foundedOn = event.foundedOn();
    }
}
