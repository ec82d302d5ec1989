package org.redvest.command.exchange.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Imports that were received. */
interface ImportJobRows extends Repository<ImportJobRow, UUID> {

    Optional<ImportJobRow> findById(UUID id);

    /** Somebody's own, the newest first, that came before one: ids are not in the order of time. */
    @Query("""
            FROM ImportJobRow
            WHERE uploader = :uploader AND (receivedAt < :receivedAt OR (receivedAt = :receivedAt AND id < :id))
            ORDER BY receivedAt DESC, id DESC""")
    List<ImportJobRow> ofUploaderBefore(String uploader, Instant receivedAt, UUID id, Limit most);
}
