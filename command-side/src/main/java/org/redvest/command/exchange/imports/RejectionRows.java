package org.redvest.command.exchange.imports;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Lines that were rejected. */
interface RejectionRows extends Repository<RejectionRow, RejectionRow.Key> {

    List<RejectionRow> findByImportIdAndLineGreaterThanOrderByLine(UUID importId, long line, Limit most);
}
