package org.redvest.query.open.disclosure;

import org.redvest.query.facts.person.Persons;
import org.redvest.query.facts.service.Counting;

/** In SQL, what sums are made of: what keeps a record from counting leaves it out, and whoever has several numbers is one person. */
final class Counted {

    /** Of whom a record is. */
    static final String PERSON = "coalesce(m.survivor, r.volunteer_id)";

    /** How long it is by its last correction. */
    static final String MINUTES = "r.minutes + coalesce(k.delta, 0)";

    private static final String RECORDS =
            """
            query.service_record r LEFT JOIN (%s) AS m ON m.absorbed = r.volunteer_id
            LEFT JOIN (%s) AS k ON k.record_id = r.record_id
            WHERE %s AND\s""".formatted(Persons.MERGED, Counting.CORRECTIONS, Counting.counts("r.record_id"));

    private Counted() {}

    /** Those records, as {@code r}, that a filter lets through. */
    static String records(Filter filter) {
        return RECORDS + filter.condition();
    }
}
