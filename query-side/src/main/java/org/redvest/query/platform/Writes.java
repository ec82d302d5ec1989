package org.redvest.query.platform;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes of projections, collected over a batch of events and sent to the database together, in the transaction that
 * also moves the processor's token: rows and token are one, whatever crashes in between.
 */
@Component
public class Writes {

    private static final String RESOURCE = "redvest.writes";

    private final JdbcTemplate jdbc;

    Writes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Statements of one text that follow each other, and their parameters. */
    private record Run(String sql, List<Object[]> parameters) {}

    /**
     * Adds a write. Writes take effect in their order; those of one text that follow each other go as one batch.
     *
     * @param sql with a {@code ?} for each parameter
     */
    public void add(String sql, Object... parameters) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        List<Run> runs = batch.getOrComputeResource(RESOURCE, key -> {
            List<Run> fresh = new ArrayList<>();
            batch.onPrepareCommit(committing -> flush(fresh));
            return fresh;
        });
        if (runs.isEmpty() || !runs.getLast().sql().equals(sql)) {
            runs.add(new Run(sql, new ArrayList<>()));
        }
        runs.getLast().parameters().add(parameters);
    }

    private void flush(List<Run> runs) {
        runs.forEach(run -> jdbc.batchUpdate(run.sql(), run.parameters()));
        runs.clear();
    }

    /** Empties tables, for a projection that is built anew. */
    void truncate(List<String> tables) {
        jdbc.execute("TRUNCATE " + String.join(", ", tables));
    }
}
