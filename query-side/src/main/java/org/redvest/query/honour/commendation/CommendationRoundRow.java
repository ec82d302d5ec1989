package org.redvest.query.honour.commendation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.redvest.api.honour.commendation.event.CommendationRoundOpened;

/** A round of commendation as it was opened. */
@Entity
@Immutable
@Table(schema = "query", name = "commendation_round")
class CommendationRoundRow {

    @Id
    String roundId;

    long position;

    String title;

    String division;

    String basis;

    LocalDate firstDate;

    LocalDate lastDate;

    Instant nominationsUntil;

    int noticeWorkingDays;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected CommendationRoundRow() {}

    CommendationRoundRow(CommendationRoundOpened event, long position) {
        this.roundId = event.roundId().value();
        this.position = position;
        this.title = event.title().value();
        this.division = event.division().value();
        this.basis = event.basis().value();
        this.firstDate = event.from();
        this.lastDate = event.to();
        this.nominationsUntil = event.nominationsUntil();
        this.noticeWorkingDays = event.noticeWorkingDays();
    }
}
