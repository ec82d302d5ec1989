package org.redvest.query.facts.order;

/** In SQL, how the order in a row {@code o} of query.service_order stands. */
public final class OrderFacts {

    /** The row of query.order_step that says how it stands, what it waits for, and until when. */
    public static final String NOW = """
            SELECT t.* FROM query.order_step t WHERE t.order_id = o.order_id AND t.state IS NOT NULL
            ORDER BY t.position DESC LIMIT 1""";

    /** The row that says which level of the grid answers for it. */
    public static final String LEVEL = """
            SELECT t.level FROM query.order_step t WHERE t.order_id = o.order_id AND t.level IS NOT NULL
            ORDER BY t.position DESC LIMIT 1""";

    /** Whether nobody has promised it: it was placed, maybe dispatched, and no more. */
    public static final String IS_OPEN = "o.accepted = 0 AND o.served = 0 AND o.ended = 0";

    private OrderFacts() {}

    /** The row of query.order_step with what was said last of the order in a column; none where nobody reviewed it. */
    public static String review(String orderId) {
        return """
                SELECT t.satisfaction, t.reviewed_by FROM query.order_step t
                WHERE t.order_id = %s AND t.satisfaction IS NOT NULL ORDER BY t.position DESC LIMIT 1""".formatted(orderId);
    }
}
