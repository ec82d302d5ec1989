package org.redvest.query.facts.log;

/** In SQL, who did what, so that nobody is asked for what is for two to do. */
public final class Hands {

    private Hands() {}

    /**
     * Whether {@code :reader} recorded an event, or it was recorded for them by a deputy.
     *
     * @param volunteer column with the number of whom it names
     * @param position column with its position
     */
    public static String ofReader(String volunteer, String position) {
        return """
                EXISTS (
                    SELECT FROM query.log_entry h
                    WHERE h.volunteer_id = %s AND h.position = %s AND :reader IN (h.actor_id, h.deputy_for))
                """.formatted(volunteer, position);
    }
}
