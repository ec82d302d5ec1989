package org.redvest.api;

/** A fact of the ledger; each family of facts is a sealed interface below. */
public interface Event {}
