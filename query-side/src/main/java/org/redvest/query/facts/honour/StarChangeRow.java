package org.redvest.query.facts.honour;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.star.StarGranter;
import org.redvest.api.honour.star.StarStep;
import org.redvest.api.honour.star.event.StarAnnounced;
import org.redvest.api.honour.star.event.StarApplicationRefused;
import org.redvest.api.honour.star.event.StarApplicationStopped;
import org.redvest.api.honour.star.event.StarApplied;
import org.redvest.api.honour.star.event.StarEvent;
import org.redvest.api.honour.star.event.StarGranted;
import org.redvest.api.honour.star.event.StarKept;
import org.redvest.api.honour.star.event.StarPutUnderReview;
import org.redvest.api.honour.star.event.StarReviewLapsed;
import org.redvest.api.honour.star.event.StarWithdrawn;

/** Something happened to a star of a number, or to an application for one. */
@Entity
@Immutable
@Table(schema = "query", name = "star_change")
class StarChangeRow {

    @Id
    long position;

    String volunteerId;

    int level;

    @Enumerated(EnumType.STRING)
    StarStep step;

    Instant changedAt;

    @Nullable String jurisdiction;

    @Nullable Integer rulesVersion;

    @Nullable String office;

    @Enumerated(EnumType.STRING)
    @Nullable StarGranter grantedBy;

    @Nullable Long minutes;

    @Nullable Long threshold;

    @Nullable LocalDate noticeUntil;

    @Nullable String words;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected StarChangeRow() {}

    StarChangeRow(StarEvent event, Instant changedAt, long position) {
        this.position = position;
        this.volunteerId = event.volunteerId().value();
        this.level = event.level();
        this.changedAt = changedAt;
        switch (event) {
            case StarApplied applied -> {
                step = StarStep.APPLIED;
                jurisdiction = applied.jurisdiction().value();
                rulesVersion = applied.rulesVersion();
                office = applied.office().value();
                grantedBy = applied.grantedBy();
                minutes = applied.minutes();
            }
            case StarAnnounced announced -> {
                step = StarStep.ANNOUNCED;
                noticeUntil = announced.noticeUntil();
            }
            case StarApplicationRefused refused -> {
                step = StarStep.REFUSED;
                words = refused.reason().value();
            }
            case StarApplicationStopped stopped -> {
                step = StarStep.STOPPED;
                words = stopped.reason().value();
            }
            case StarGranted granted -> {
                step = StarStep.GRANTED;
                jurisdiction = granted.jurisdiction().value();
                rulesVersion = granted.rulesVersion();
                office = granted.office().value();
                grantedBy = granted.grantedBy();
                minutes = granted.minutes();
                threshold = granted.threshold();
                words = granted.basis() == null ? null : granted.basis().value();
            }
            case StarPutUnderReview review -> {
                step = StarStep.PUT_UNDER_REVIEW;
                minutes = review.minutes();
                threshold = review.threshold();
            }
            case StarReviewLapsed lapsed -> {
                step = StarStep.REVIEW_LAPSED;
                minutes = lapsed.minutes();
            }
            case StarKept kept -> {
                step = StarStep.KEPT;
                minutes = kept.minutes();
                words = kept.reason().value();
            }
            case StarWithdrawn withdrawn -> {
                step = StarStep.WITHDRAWN;
                minutes = withdrawn.minutes();
                words = withdrawn.reason().value();
            }
        }
    }
}
