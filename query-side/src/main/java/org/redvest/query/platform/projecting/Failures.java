package org.redvest.query.platform.projecting;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Whose fault a failure is: the moment's, which passes, or that of what was to be written. */
public final class Failures {

    /** Connections, conflicts of transactions, a lock that was not to be had, too little of something, and an operator. */
    private static final Pattern OF_THE_MOMENT = Pattern.compile("08...|40...|53...|55P03|57...|58...");

    private Failures() {}

    /** Whether the same thing may succeed later. */
    public static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof Error) {
                return true;
            }
        }
        SQLException sql = sqlException(failure);
        return sql != null
                && OF_THE_MOMENT.matcher(String.valueOf(sql.getSQLState())).matches();
    }

    static @Nullable SQLException sqlException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
