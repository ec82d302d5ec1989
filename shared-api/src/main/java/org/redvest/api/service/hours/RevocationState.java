package org.redvest.api.service.hours;

/** How far an order to revoke many service records has come. */
public enum RevocationState {
    /** Records are being revoked. */
    RUNNING,
    /** Every record was decided on. */
    CARRIED_OUT,
    /** Records are being given back. */
    BEING_TAKEN_BACK,
    /** Every record was given back, or it was said why not. */
    TAKEN_BACK
}
