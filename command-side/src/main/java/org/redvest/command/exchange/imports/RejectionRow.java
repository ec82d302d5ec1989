package org.redvest.command.exchange.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.command.exchange.imports.ImportJobs.KeptRow;
import org.redvest.command.exchange.imports.ImportJobs.Rejection;

/** A line of a file that was rejected. */
@Entity
@Immutable
@IdClass(RejectionRow.Key.class)
@Table(schema = "command", name = "import_rejection")
class RejectionRow {

    /** A line is rejected once. */
    record Key(UUID importId, long line) {}

    @Id
    UUID importId;

    @Id
    long line;

    String code;
    String detail;

    /** The cells as they stood in the file, sealed; null once they are forgotten. */
    byte @Nullable [] sealedRow;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected RejectionRow() {}

    /**
     * As it is told.
     *
     * @param opened what is sealed in it
     */
    Rejection rejection(@Nullable KeptRow opened) {
        return new Rejection(line, code, detail, opened);
    }
}
