package org.redvest.query.facts.organisation;

/** In SQL, whose records are an organisation's: what was dissolved into it, it inherits (its records stay as they are). */
public final class Succession {

    /**
     * The codes whose records are those of the organisation with the code {@code :organisation}: its own, and those of all that
     * were dissolved into it, one after the other. UNION ends where two name each other.
     */
    public static final String CODES = codesOf(":organisation");

    /** What a column of codes equals that holds one of them. An array, as for persons, so that a large table is read by its index. */
    public static final String INHERITED = "ANY (ARRAY(" + CODES + "))";

    private Succession() {}

    /** As {@link #CODES}, of the organisation whose code an expression is. */
    public static String codesOf(String organisation) {
        return """
                WITH RECURSIVE inherited (code) AS (
                    SELECT %s::varchar COLLATE "C"
                    UNION SELECT c.organisation_id FROM query.organisation_change c JOIN inherited i ON c.other_id = i.code
                    WHERE c.kind = 'DISSOLVED')
                SELECT code FROM inherited""".formatted(organisation);
    }
}
