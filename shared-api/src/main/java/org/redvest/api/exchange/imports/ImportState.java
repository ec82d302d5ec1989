package org.redvest.api.exchange.imports;

/** How far an import is. Stored by name: a constant is never renamed. */
public enum ImportState {
    /** Rows are being read, or will be in a moment. */
    RUNNING,
    /** Every row was accepted, known already, or rejected. */
    COMPLETED
}
