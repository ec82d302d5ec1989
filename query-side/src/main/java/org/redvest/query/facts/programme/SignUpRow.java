package org.redvest.query.facts.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.service.shift.ReleaseCause;
import org.redvest.api.service.shift.SignUpState;
import org.redvest.api.service.shift.event.OfferAccepted;
import org.redvest.api.service.shift.event.OfferDeclined;
import org.redvest.api.service.shift.event.OfferExpired;
import org.redvest.api.service.shift.event.PlaceOffered;
import org.redvest.api.service.shift.event.PlaceReleased;
import org.redvest.api.service.shift.event.PlaceTaken;
import org.redvest.api.service.shift.event.SignUpEvent;
import org.redvest.api.service.shift.event.SignUpWithdrawn;
import org.redvest.api.service.shift.event.SignUpWithdrawnLate;
import org.redvest.api.service.shift.event.WaitingJoined;

/** How a sign-up came to stand. */
@Entity
@Immutable
@Table(schema = "query", name = "sign_up")
class SignUpRow {

    @Id
    long position;

    String signUpId;
    String shiftId;
    String volunteerId;

    @Enumerated(EnumType.STRING)
    SignUpState state;

    Instant cameAboutAt;

    @Nullable Integer termsVersion;

    @Nullable String overlapReason;

    @Nullable Instant offerUntil;

    @Enumerated(EnumType.STRING)
    @Nullable ReleaseCause cause;

    @Nullable String reason;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected SignUpRow() {}

    SignUpRow(SignUpEvent event, Instant cameAboutAt, long position) {
        this.position = position;
        this.signUpId = event.signUpId().value();
        this.shiftId = event.shiftId().value();
        this.volunteerId = event.volunteerId().value();
        this.state = after(event);
        this.cameAboutAt = cameAboutAt;
        switch (event) {
            case PlaceTaken taken -> {
                this.termsVersion = taken.termsVersion();
                this.overlapReason = text(taken.overlapAllowed());
            }
            case WaitingJoined joined -> {
                this.termsVersion = joined.termsVersion();
                this.overlapReason = text(joined.overlapAllowed());
            }
            case PlaceOffered offered -> this.offerUntil = offered.until();
            case PlaceReleased released -> {
                this.cause = released.cause();
                this.reason = text(released.reason());
            }
            case OfferAccepted _, OfferDeclined _, OfferExpired _, SignUpWithdrawn _, SignUpWithdrawnLate _ -> {}
        }
    }

    /** How a sign-up stands after this. */
    static SignUpState after(SignUpEvent event) {
        return switch (event) {
            case PlaceTaken _, OfferAccepted _ -> SignUpState.CONFIRMED;
            case WaitingJoined _ -> SignUpState.WAITING;
            case PlaceOffered _ -> SignUpState.OFFERED;
            case OfferDeclined _ -> SignUpState.DECLINED;
            case OfferExpired _ -> SignUpState.EXPIRED;
            case SignUpWithdrawn _ -> SignUpState.WITHDRAWN;
            case SignUpWithdrawnLate _ -> SignUpState.WITHDRAWN_LATE;
            case PlaceReleased _ -> SignUpState.RELEASED;
        };
    }

    /** How it stood before this; null where it was not yet. */
    static @Nullable SignUpState before(SignUpEvent event) {
        return switch (event) {
            case PlaceTaken _, WaitingJoined _ -> null;
            case PlaceOffered _ -> SignUpState.WAITING;
            case OfferAccepted _, OfferDeclined _, OfferExpired _ -> SignUpState.OFFERED;
            case SignUpWithdrawnLate _ -> SignUpState.CONFIRMED;
            case SignUpWithdrawn withdrawn -> withdrawn.was();
            case PlaceReleased released -> released.was();
        };
    }

    private static @Nullable String text(@Nullable Text text) {
        return text == null ? null : text.value();
    }
}
