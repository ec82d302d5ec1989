package org.redvest.api.city.review;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.city.policy.PolicyKind;

/** What may wait for a decision, with what whoever decides must hold. */
public enum ReviewKind {
    /** A registration that is to be approved (注册审核). */
    REGISTRATION(Power.APPROVE_REGISTRATIONS, false, null),
    /** A project that was submitted (项目审核). */
    PROJECT(Power.REVIEW_PROJECTS, false, PolicyKind.PROJECT_REVIEW_WORKING_DAYS),
    /** An objection to hours (公示异议); each says itself by when it is to be decided. */
    OBJECTION(Power.CERTIFY_HOURS, false, null),
    /** A correction of hours that waits for its second person (时长更正). */
    HOURS_CHANGE(Power.CERTIFY_HOURS, false, null),
    /** Hours that a volunteer reported (自主申报). */
    HOURS_REPORT(Power.CERTIFY_HOURS, false, null),
    /** Two volunteers who may be one person (合并). */
    MERGE_CASE(Power.APPROVE_REGISTRATIONS, true, null);

    private final Power power;
    private final boolean ofTheWholeCity;
    private final @Nullable PolicyKind figure;

    ReviewKind(Power power, boolean ofTheWholeCity, @Nullable PolicyKind figure) {
        this.power = power;
        this.ofTheWholeCity = ofTheWholeCity;
        this.figure = figure;
    }

    /** What whoever decides must hold. */
    public Power power() {
        return power;
    }

    /** Whether who holds the power there decides on any of these. */
    public boolean isDecidedIn(Remit remit) {
        return !ofTheWholeCity || remit.coversTheCity();
    }

    /** Whether it lies in no division, and is decided by whoever decides for the whole city. */
    public boolean isOfTheWholeCity() {
        return ofTheWholeCity;
    }

    /** The figure that says for how many working days it may wait; null where none does. */
    public @Nullable PolicyKind figure() {
        return figure;
    }
}
