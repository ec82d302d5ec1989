package org.redvest.query.facts.dispatch;

/** In SQL, who was sent out of town and until when. */
public final class Dispatched {

    /**
     * Every dispatch: the columns of query.dispatch, its recall ({@code recalled_at}, {@code reason}; null where there was none)
     * and {@code ended_at}, the first instant at which it holds no longer. One that was recalled before it began held never.
     */
    public static final String DISPATCHES = """
            SELECT d.*, x.recalled_at, x.reason, least(d.valid_until, x.recalled_at) AS ended_at
            FROM query.dispatch d LEFT JOIN query.dispatch_recall x ON x.dispatch_id = d.dispatch_id""";

    private Dispatched() {}
}
