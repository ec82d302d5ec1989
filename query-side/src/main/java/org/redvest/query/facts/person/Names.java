package org.redvest.query.facts.person;

import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.PersonName;

/** In SQL, the name under which somebody appears in an answer: never the clear one, which no read model has. */
public final class Names {

    private Names() {}

    /**
     * For those who may know who it is: the masked name of the person in the row {@code person} of query.person, or a
     * tombstone where they were erased.
     */
    public static String masked(String person) {
        return "CASE WHEN %s IS NULL THEN %s.masked_name ELSE '%s' END"
                .formatted(Persons.erasedAt(person + ".volunteer_id"), person, PersonName.ERASED);
    }

    /**
     * For the public: the masked name of whom the number in this column is, if they agree to that; who was merged into
     * another number speaks under that one.
     */
    public static String published(String number) {
        return published(number, PersonName.NOT_PUBLISHED);
    }

    /** The same with other words where they do not agree. */
    public static String published(String number, String otherwise) {
        return """
                coalesce((SELECT CASE
                        WHEN %s IS NOT NULL THEN '%s'
                        WHEN coalesce(
                            (SELECT c.given FROM query.consent_change c
                            WHERE c.purpose = '%s' AND c.volunteer_id IN (
                                n.volunteer_id, (SELECT m.survivor FROM (%s) AS m WHERE m.absorbed = n.volunteer_id))
                            ORDER BY c.position DESC LIMIT 1),
                            '%3$s' = ANY (n.purposes)) THEN n.masked_name
                    END FROM query.person n WHERE n.volunteer_id = %5$s), '%6$s')""".formatted(
                        Persons.erasedAt("n.volunteer_id"),
                        PersonName.ERASED,
                        ConsentPurpose.PUBLICATION,
                        Persons.MERGED,
                        number,
                        otherwise);
    }
}
