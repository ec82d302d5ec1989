package org.redvest.query.reward.timebank;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.PartnerCode;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.Legs;
import org.redvest.api.reward.timebank.TimeLedger;
import org.redvest.api.reward.timebank.event.TimeAccountEvent;
import org.redvest.api.reward.timebank.event.TimeDeposited;
import org.redvest.api.reward.timebank.event.TimeOrdered;
import org.redvest.api.reward.timebank.event.TimeReceived;
import org.redvest.api.reward.timebank.event.TimeSent;
import org.redvest.api.reward.timebank.query.TimeStatement.Kind;

/** A movement of time: by how much it changes each ledger of its bank, and what it was. */
@Entity
@Immutable
@Table(schema = "query", name = "time_entry")
class TimeEntryRow {

    @Id
    long position;

    String accountId;
    String volunteerId;
    String bankId;
    String movementId;

    @Enumerated(EnumType.STRING)
    Kind kind;

    LocalDate onDate;
    Instant recordedAt;
    long held;
    long setAside;
    long escrow;
    long pool;
    long suspense;
    long exchanged;
    long issued;

    @Nullable Long served;

    @Nullable String counterpart;

    @Nullable String witness;

    @Nullable Instant startAt;

    @Nullable Instant endAt;

    @Nullable String content;

    @Nullable String place;

    @Nullable String division;

    @Nullable Integer rulesVersion;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected TimeEntryRow() {}

    TimeEntryRow(
            TimeAccountEvent event,
            TimeMovementId movement,
            Kind kind,
            @Nullable VolunteerId counterpart,
            Instant recordedAt,
            long position) {
        Legs legs = event.legs();
        this.position = position;
        this.accountId = event.accountId().value();
        this.volunteerId = event.volunteerId().value();
        this.bankId = event.bankId().value();
        this.movementId = movement.value();
        this.kind = kind;
        this.onDate = CivilTime.dateOf(recordedAt);
        this.recordedAt = recordedAt;
        this.held = legs.change(TimeLedger.HOLDER);
        this.setAside = legs.change(TimeLedger.SET_ASIDE);
        this.escrow = legs.change(TimeLedger.ESCROW);
        this.pool = legs.change(TimeLedger.POOL);
        this.suspense = legs.change(TimeLedger.SUSPENSE);
        this.exchanged = legs.change(TimeLedger.EXCHANGED);
        this.issued = legs.change(TimeLedger.ISSUED);
        this.counterpart = counterpart == null ? null : counterpart.value();
    }

    /** A deposit counts from the day of the service on. */
    static TimeEntryRow deposited(TimeDeposited event, Instant recordedAt, long position) {
        TimeEntryRow row =
                new TimeEntryRow(event, event.movementId(), Kind.DEPOSITED, event.beneficiary(), recordedAt, position);
        row.onDate = CivilTime.dateOf(event.start());
        row.served = event.minutes();
        row.witness = event.witness().value();
        row.startAt = event.start();
        row.endAt = event.end();
        row.content = event.kind().value();
        row.place = event.place().value();
        row.division = event.division().value();
        row.rulesVersion = event.rulesVersion();
        return row;
    }

    static TimeEntryRow ordered(TimeOrdered event, Instant recordedAt, long position) {
        TimeEntryRow row = new TimeEntryRow(event, event.movementId(), Kind.ORDERED, null, recordedAt, position);
        row.content = event.kind().value();
        row.rulesVersion = event.rulesVersion();
        return row;
    }

    static TimeEntryRow sent(TimeSent event, Instant recordedAt, long position) {
        TimeEntryRow row = exchanged(event, event.movementId(), Kind.SENT, event.partner(), recordedAt, position);
        row.content = event.recipient().value();
        row.rulesVersion = event.rulesVersion();
        return row;
    }

    static TimeEntryRow received(TimeReceived event, Instant recordedAt, long position) {
        TimeEntryRow row = exchanged(event, event.movementId(), Kind.RECEIVED, event.partner(), recordedAt, position);
        row.rulesVersion = event.rulesVersion();
        return row;
    }

    /** With another bank. */
    static TimeEntryRow exchanged(
            TimeAccountEvent event,
            TimeMovementId movement,
            Kind kind,
            PartnerCode partner,
            Instant recordedAt,
            long position) {
        TimeEntryRow row = new TimeEntryRow(event, movement, kind, null, recordedAt, position);
        row.counterpart = partner.value();
        return row;
    }
}
