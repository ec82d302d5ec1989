package org.redvest.platform.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** What can be said of PostgreSQL by its failures. */
public final class Store {

    /**
     * SQLSTATE: connection exceptions, resources that ran out, operator intervention such as a shutdown or a statement that took
     * too long, a transaction that stood still for too long, as in a process that gets no processor, and a lock that was not to be
     * had in time.
     */
    private static final Pattern AWAY = Pattern.compile("08...|25P03|25P04|53...|57...|55P03");

    private Store() {}

    /** Whether the database could not answer just now: whoever repeats will be answered. */
    public static boolean isAway(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            // a connection that was ended cannot roll back either, and only this remembers what ended it
            if (cause instanceof TransactionSystemException ended && isAway(ended.getApplicationException())) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && AWAY.matcher(String.valueOf(sql.getSQLState())).matches()) {
                return true;
            }
        }
        return false;
    }
}
