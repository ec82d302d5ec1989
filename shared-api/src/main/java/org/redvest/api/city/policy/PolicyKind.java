package org.redvest.api.city.policy;

import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/** The figures that a city decides, each with the values it may have. */
public enum PolicyKind {
    /** Minutes of service that count on one civil day, over all activities of a volunteer. */
    DAILY_CAP_MINUTES(1, 1440),
    /** Points for 60 minutes; parts of an hour give their part, rounded down to whole points for each record. */
    POINTS_PER_HOUR(0, 10_000),
    /** Minutes are rounded down to a multiple of this for each record before points are reckoned. */
    POINTS_MINUTES_STEP(1, 1440),
    /** Points of the city's scheme end with the year, so many years after that of the service; 0: never. */
    POINTS_EXPIRY_YEARS(0, 50),
    /** Days for which points of the city's scheme go on that come back after they expired; 0: they expire at once. */
    POINTS_GRACE_DAYS(0, 366),
    /** Days after that of their collection on which goods can be returned; 0: never. */
    REDEMPTION_RETURN_DAYS(0, 366),
    /** Days for which points and stock of a redemption stay reserved before it expires. */
    REDEMPTION_HOLD_DAYS(1, 366),
    /** Days within which a person confirms a registration that somebody else entered; then it lapses. */
    CONFIRMATION_DAYS(1, 366),
    /** 1: a signed paper that is brought along confirms a registration. 0: the person confirms it all the same. */
    SIGNED_CONSENT_CONFIRMS(0, 1),
    /** 1: who registers themselves counts at once. 0: an organisation or an officer approves first. */
    SELF_REGISTRATION_COUNTS(0, 1),
    /** Working days within which a submitted project is to be reviewed; shown, and decides nothing. */
    PROJECT_REVIEW_WORKING_DAYS(1, 60),
    /** Hours for which a place that became free is offered to who waits; never beyond the end of signing up. */
    OFFER_HOURS(1, 336),
    /** Hours before a shift until which withdrawing from a place is in time. */
    WITHDRAWAL_HOURS(0, 720),
    /** Minutes of rest between two shifts of a volunteer. */
    REST_MINUTES_BETWEEN_SHIFTS(0, 1440),
    /** Days from today on for which the shifts of a series are made. */
    SERIES_AHEAD_DAYS(1, 400),
    /** Minutes before a shift begins from which on checking in counts by itself. */
    CHECK_IN_EARLY_MINUTES(0, 720),
    /** Minutes after a shift ends until which checking out counts by itself. */
    CHECK_OUT_LATE_MINUTES(0, 720),
    /** Metres around a shift within which one is there. */
    FENCE_METRES(20, 5000),
    /** Seconds for which a code to check in is shown; the one before is taken for as long again. */
    CHECK_IN_CODE_SECONDS(10, 600),
    /** Minutes after a shift ends when those are checked out who forgot to. */
    CHECK_OUT_CLOSING_MINUTES(1, 1440),
    /** Minutes that such an estimate gives at most. */
    ESTIMATED_MOST_MINUTES(1, 1440),
    /** Minutes that the clock of a device may be off. */
    DEVICE_DRIFT_MINUTES(0, 1440),
    /** Days for which a device without a network may keep a check-in. */
    OFFLINE_SYNC_DAYS(0, 60),
    /** Days after a shift for which it can be read where exactly somebody checked in (PIPL Art. 19). */
    LOCATION_KEPT_DAYS(1, 366),
    /** Working days of the notice (公示) of certified hours, within which anybody may object; 0: there is none. */
    NOTICE_WORKING_DAYS(0, 60),
    /** 1: hours count once somebody else than who certified them signed for them too (四眼). 0: at once. */
    COUNTERSIGNATURE(0, 1),
    /** 1: hours are certified with a witness. 0: without. */
    WITNESS_REQUIRED(0, 1),
    /** Working days within which an objection to hours is to be decided; shown, and decides nothing. */
    OBJECTION_DECISION_WORKING_DAYS(1, 60),
    /** As {@link #DAILY_CAP_MINUTES}, for who is under 18 on that day; without one in force theirs is everybody's. */
    DAILY_CAP_MINUTES_MINORS(1, 1440),
    /** Working days within which a published need is to be answered (685号 Art. 13); shown, and decides nothing. */
    NEED_ANSWER_WORKING_DAYS(1, 60),
    /** Hours within which a level of the grid dispatches an order; then the level above answers for it. */
    ORDER_DISPATCH_HOURS(1, 720),
    /** Hours within which those answer to whom an order is offered. */
    ORDER_ANSWER_HOURS(1, 720),
    /** Hours after its end within which it is said that an order was served. */
    ORDER_SERVED_HOURS(1, 720),
    /** Days within which a served order is reviewed; then it is closed unreviewed. */
    ORDER_REVIEW_DAYS(1, 366),
    /** 1: an order may be served by a relative of whom it is for. 0: not. With stored time never. */
    ORDERS_FROM_RELATIVES(0, 1);

    private final int least;
    private final int most;

    PolicyKind(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /**
     * Checks a value.
     *
     * @throws Refusal {@link Problem#POLICY_VALUE_OUT_OF_RANGE}
     */
    public void requireAllowed(int value) {
        if (value < least || value > most) {
            throw new Refusal(
                    Problem.POLICY_VALUE_OUT_OF_RANGE,
                    "%s is a whole number from %d to %d.".formatted(name(), least, most));
        }
    }

    /** The id of the stream that holds all versions of this policy. */
    public String aggregateId() {
        return "pol-" + name();
    }
}
