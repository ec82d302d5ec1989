package org.redvest.query.city.alliance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.redvest.api.city.alliance.event.AllianceJoined;

/** The beginning of a membership. */
@Entity
@Immutable
@Table(schema = "query", name = "alliance_joining")
class AllianceJoiningRow {

    @Id
    long position;

    String allianceId;
    String organisationId;
    String category;
    LocalDate joinedOn;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected AllianceJoiningRow() {}

    AllianceJoiningRow(AllianceJoined event, long position) {
        this.position = position;
        this.allianceId = event.allianceId().value();
        this.organisationId = event.organisationId().code();
        this.category = event.category().value();
        this.joinedOn = event.on();
    }
}
