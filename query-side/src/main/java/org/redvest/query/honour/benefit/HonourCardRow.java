package org.redvest.query.honour.benefit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.redvest.api.honour.benefit.event.HonourCardIssued;

/** An honour card as it was issued. */
@Entity
@Immutable
@Table(schema = "query", name = "honour_card")
class HonourCardRow {

    @Id
    String cardId;

    long position;
    String volunteerId;
    String rulesId;
    int rulesVersion;
    LocalDate windowFrom;
    LocalDate windowUntil;
    long minutes;
    LocalDate firstDay;
    LocalDate lastDay;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected HonourCardRow() {}

    HonourCardRow(HonourCardIssued event, long position) {
        this.cardId = event.cardId().value();
        this.position = position;
        this.volunteerId = event.volunteerId().value();
        this.rulesId = event.rulesId().value();
        this.rulesVersion = event.rulesVersion();
        this.windowFrom = event.window().from();
        this.windowUntil = event.window().until();
        this.minutes = event.minutes();
        this.firstDay = event.days().from();
        this.lastDay = event.days().until();
    }
}
