package org.redvest.command.exchange.imports;

import org.redvest.api.Effect;
import org.redvest.api.Refusal;
import org.redvest.api.exchange.imports.ImportKind;

/** Turns one row of a kind of file into a command. */
interface RowImporter {

    /** Which files it reads. */
    ImportKind kind();

    /** What rows have in common that must be taken in their order: whose they are. */
    String owner(Row row);

    /**
     * Reads a row, by its form alone: neither asks the ledger anything nor writes.
     *
     * @throws Refusal where the row cannot be meant
     */
    Reading read(Row row, Terms terms);

    /** Whoever reads the rows of one file from its beginning: another for each file, where its rows have to do with each other. */
    default RowImporter ofFile() {
        return this;
    }

    /** A row of the file was sent before a process died, and is not read again. */
    default void passedOver(Row row) {
        // rows have nothing to do with each other
    }

    /** Whether what stands in a rejected row is kept for a while, for whoever sent it to mend. */
    default boolean keepsRejectedRows() {
        return true;
    }

    /**
     * Whoever reads the next rows, up to where it is noted how far the import is: another each time, where their commands are
     * sent for all of them at once.
     */
    default RowImporter ofSome() {
        return this;
    }

    /** Those rows were sent. Told again of the same rows where a process died before it was noted. */
    default void sent(ImportJob job) {
        // each row was recorded by its own command
    }

    /** All rows of the file were. Told again where a process died before it was noted. */
    default void finish(ImportJob job) {
        // nothing follows from the file as a whole
    }

    /** A row that was read. */
    @FunctionalInterface
    interface Reading {

        /**
         * Sends the row's command.
         *
         * @param job the import: its uploader sends the command, its id is the correlation id of what follows
         * @throws Refusal where the ledger has something against it
         */
        Effect send(ImportJob job);
    }
}
