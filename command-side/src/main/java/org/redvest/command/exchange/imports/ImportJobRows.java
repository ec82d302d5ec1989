package org.redvest.command.exchange.imports;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Imports that were received. */
interface ImportJobRows extends Repository<ImportJobRow, UUID> {

    Optional<ImportJobRow> findById(UUID id);
}
