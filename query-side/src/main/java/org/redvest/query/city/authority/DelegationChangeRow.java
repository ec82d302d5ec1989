package org.redvest.query.city.authority;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.messaging.MetaData;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Envelope;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.city.authority.event.AuthorityEvent;
import org.redvest.api.city.authority.event.DelegationDeclaredInvalid;
import org.redvest.api.city.authority.event.DelegationResumed;
import org.redvest.api.city.authority.event.DelegationRevoked;
import org.redvest.api.city.authority.event.DelegationSuspended;
import org.redvest.api.city.authority.event.DeputyAppointed;
import org.redvest.api.city.authority.event.DeputyDismissed;
import org.redvest.api.city.authority.query.DelegationLife.Change;
import org.redvest.api.city.authority.query.DelegationLife.Kind;
import org.redvest.api.id.DelegationId;

/** Something that happened to a delegation: a reason stands where it is about all of it, a deputy where about one. */
@Entity
@Immutable
@Table(schema = "query", name = "delegation_change")
class DelegationChangeRow {

    @Id
    long position;

    String delegationId;

    @Enumerated(EnumType.STRING)
    Kind kind;

    Instant recordedAt;

    @Nullable String reason;

    @Nullable String deputy;

    @Nullable Instant validFrom;

    @Nullable Instant validUntil;

    @Nullable String actorId;

    @Nullable String actedUnderId;

    @Nullable String deputyFor;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected DelegationChangeRow() {}

    private DelegationChangeRow(DelegationId delegation, Kind kind, Instant recordedAt, MetaData actor, long position) {
        this.position = position;
        this.delegationId = delegation.value();
        this.kind = kind;
        this.recordedAt = recordedAt;
        this.actorId = Envelope.stored(actor, Envelope.ACTOR_ID);
        this.actedUnderId = Envelope.stored(actor, Envelope.DELEGATION);
        this.deputyFor = Envelope.stored(actor, Envelope.DEPUTY_FOR);
    }

    static DelegationChangeRow of(
            AuthorityEvent event, Kind kind, Text reason, Instant recordedAt, MetaData actor, long position) {
        DelegationChangeRow row = new DelegationChangeRow(event.delegationId(), kind, recordedAt, actor, position);
        row.reason = reason.value();
        return row;
    }

    static DelegationChangeRow appointed(DeputyAppointed event, Instant recordedAt, MetaData actor, long position) {
        DelegationChangeRow row =
                new DelegationChangeRow(event.delegationId(), Kind.DEPUTY_APPOINTED, recordedAt, actor, position);
        row.deputy = event.deputy().value();
        row.validFrom = event.from();
        row.validUntil = event.until();
        return row;
    }

    static DelegationChangeRow dismissed(DeputyDismissed event, Instant recordedAt, MetaData actor, long position) {
        DelegationChangeRow row =
                new DelegationChangeRow(event.delegationId(), Kind.DEPUTY_DISMISSED, recordedAt, actor, position);
        row.deputy = event.deputy().value();
        return row;
    }

    /** What was recorded when it happened. */
    AuthorityEvent event() {
        DelegationId id = DelegationId.stored(delegationId);
        return switch (kind) {
            case SUSPENDED -> new DelegationSuspended(id, Text.stored(there(reason)));
            case RESUMED -> new DelegationResumed(id, Text.stored(there(reason)));
            case REVOKED -> new DelegationRevoked(id, Text.stored(there(reason)));
            case DECLARED_INVALID -> new DelegationDeclaredInvalid(id, Text.stored(there(reason)));
            case DEPUTY_APPOINTED ->
                new DeputyAppointed(id, Subject.stored(there(deputy)), there(validFrom), validUntil);
            case DEPUTY_DISMISSED -> new DeputyDismissed(id, Subject.stored(there(deputy)));
        };
    }

    private static <T> T there(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    Change change() {
        return new Change(
                position,
                kind,
                recordedAt,
                reason,
                deputy,
                validFrom,
                validUntil,
                actorId,
                actedUnderId == null ? null : DelegationId.stored(actedUnderId),
                deputyFor);
    }
}
