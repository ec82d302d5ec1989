package org.redvest.api.service.scrutiny;

/** A figure of a rule over the log, and within which bounds it may be set. Stored by name: a constant is never renamed. */
public enum RuleParameter {
    /** So many records. */
    RECORDS(2, 10_000),
    /** So many minutes. */
    MINUTES(1, 1_440),
    /** So many days. */
    DAYS(0, 366),
    /** So many persons at most. */
    PERSONS(2, 4),
    /** So fast. */
    KM_PER_HOUR(1, 2_000),
    /** So far, in metres. */
    METRES(0, 100_000),
    /** So many times as much. */
    TIMES(2, 1_000);

    private final int least;
    private final int most;

    RuleParameter(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** The least that it may be. */
    public int least() {
        return least;
    }

    /** The most that it may be. */
    public int most() {
        return most;
    }
}
