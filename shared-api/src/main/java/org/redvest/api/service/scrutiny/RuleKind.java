package org.redvest.api.service.scrutiny;

import static org.redvest.api.service.scrutiny.RuleParameter.DAYS;
import static org.redvest.api.service.scrutiny.RuleParameter.KM_PER_HOUR;
import static org.redvest.api.service.scrutiny.RuleParameter.METRES;
import static org.redvest.api.service.scrutiny.RuleParameter.MINUTES;
import static org.redvest.api.service.scrutiny.RuleParameter.PERSONS;
import static org.redvest.api.service.scrutiny.RuleParameter.RECORDS;
import static org.redvest.api.service.scrutiny.RuleParameter.TIMES;

import java.util.Set;

/** What a rule over the log looks for, and which figures it needs. Stored by name: a constant is never renamed. */
public enum RuleKind {
    /**
     * Bulk back-fill: {@code RECORDS} records or more that one certifier certified for one organisation within {@code MINUTES}
     * minutes, and that rest on nothing that RedVest saw: written down afterwards, imported, or without a shift.
     */
    BULK_BACK_FILL,
    /**
     * A ring: A certifies B and B certifies A, or one of up to {@code PERSONS} persons, for services that took place within
     * {@code DAYS} days of each other.
     */
    MUTUAL_CERTIFICATION,
    /**
     * Impossible travel: between two services of one person that follow each other, at shifts {@code METRES} metres apart or
     * more, they would have been faster than {@code KM_PER_HOUR} km/h.
     */
    IMPOSSIBLE_TRAVEL,
    /**
     * One certifier's outlier: in a calendar month they certified more than {@code TIMES} times the minutes of the median
     * certifier of the same district; with the lesser of the two in the middle where their number is even.
     */
    CERTIFIER_OUTLIER,
    /**
     * Hours while registered as absent: a record of at least {@code MINUTES} minutes at the time of a shift of whose roll the
     * person is a no-show, recorded for that shift or for none.
     */
    ABSENT_BUT_CERTIFIED;

    /** The figures that it needs, each of them. */
    public Set<RuleParameter> parameters() {
        return switch (this) {
            case BULK_BACK_FILL -> Set.of(RECORDS, MINUTES);
            case MUTUAL_CERTIFICATION -> Set.of(PERSONS, DAYS);
            case IMPOSSIBLE_TRAVEL -> Set.of(KM_PER_HOUR, METRES);
            case CERTIFIER_OUTLIER -> Set.of(TIMES);
            case ABSENT_BUT_CERTIFIED -> Set.of(MINUTES);
        };
    }
}
