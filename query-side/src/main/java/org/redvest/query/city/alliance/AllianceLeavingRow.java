package org.redvest.query.city.alliance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.redvest.api.city.alliance.event.AllianceLeft;

/** The end of a membership. */
@Entity
@Immutable
@Table(schema = "query", name = "alliance_leaving")
class AllianceLeavingRow {

    @Id
    long position;

    String allianceId;
    String organisationId;
    LocalDate joinedOn;
    LocalDate leftOn;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected AllianceLeavingRow() {}

    AllianceLeavingRow(AllianceLeft event, long position) {
        this.position = position;
        this.allianceId = event.allianceId().value();
        this.organisationId = event.organisationId().code();
        this.joinedOn = event.joinedOn();
        this.leftOn = event.on();
    }
}
