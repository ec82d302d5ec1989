package org.redvest.command.exchange.imports;

import org.redvest.api.Effect;
import org.redvest.api.Refusal;

/** Turns one row of a kind of file into a command. */
interface RowImporter {

    /** Which files it reads. */
    ImportKind kind();

    /** What rows have in common that must be taken in their order: whose they are. */
    String owner(Row row);

    /**
     * Sends the row's command.
     *
     * @param job the import: its uploader sends the command, its id is the correlation id of what follows
     * @throws Refusal where the row or its command is refused
     */
    Effect send(Row row, ImportJob job);
}
