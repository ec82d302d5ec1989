package org.redvest.query.reward.timebank;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.redvest.api.reward.timebank.event.TimeAccountOpened;

/** An account that was opened. */
@Entity
@Immutable
@Table(schema = "query", name = "time_account")
class TimeAccountRow {

    @Id
    long position;

    String accountId;
    String volunteerId;
    String bankId;
    LocalDate openedOn;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected TimeAccountRow() {}

    TimeAccountRow(TimeAccountOpened event, long position) {
        this.position = position;
        this.accountId = event.accountId().value();
        this.volunteerId = event.volunteerId().value();
        this.bankId = event.bankId().value();
        this.openedOn = event.openedOn();
    }
}
