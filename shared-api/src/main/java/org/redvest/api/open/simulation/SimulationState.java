package org.redvest.api.open.simulation;

/** How far a simulation is. Stored by name: a constant is never renamed. */
public enum SimulationState {
    /** Facts are being read. */
    RUNNING,
    /** All were read: who would gain or lose can be downloaded. */
    COMPLETED,
    /** Somebody called it off; nothing of it is left but that. */
    CANCELLED,
    /** It could not be gone on with, and the log of the process says why. It can be begun again. */
    FAILED,
    /** The process that worked on it died. It can be begun again. */
    DIED
}
