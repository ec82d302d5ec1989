package org.redvest.command.exchange.imports;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.redvest.api.exchange.imports.ImportKind;
import org.springframework.stereotype.Component;

/** Who reads the rows of which file. */
@Component
class RowImporters {

    private final Map<ImportKind, RowImporter> byKind;

    RowImporters(List<RowImporter> importers) {
        this.byKind = importers.stream().collect(Collectors.toMap(RowImporter::kind, importer -> importer));
    }

    RowImporter of(ImportKind kind) {
        RowImporter importer = byKind.get(kind);
        if (importer == null) {
            throw new IllegalStateException("Nothing imports " + kind);
        }
        return importer;
    }
}
