package org.redvest.query.platform.asking;

import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One state of all read models for an answer that needs several statements. One statement needs none. */
@Component
public class Snapshot {

    /**
     * A snapshot says which rows are seen, but names of tables mean what they mean when each statement begins: between two
     * statements, new read models could take the place of the old. LOCK takes no snapshot yet, so that the one that the next
     * statement takes is of the read models that stay.
     */
    private static final String NO_EXCHANGE = "LOCK TABLE ledger.exchange_of_read_models IN ACCESS SHARE MODE";

    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;

    Snapshot(PlatformTransactionManager transactions, JdbcTemplate jdbc) {
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.jdbc = jdbc;
    }

    /** Asks whatever it takes. What is streamed for long is one statement instead: an exchange waits for this to end. */
    public <T> T read(Supplier<T> questions) {
        return transaction.execute(status -> {
            jdbc.execute(NO_EXCHANGE);
            return questions.get();
        });
    }
}
