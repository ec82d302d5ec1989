package org.redvest.api;

/**
 * A wish that may be refused.
 *
 * @param <R> what its handler answers
 */
@SuppressWarnings("unused") // the answer's type is for the sender
public interface Command<R> {

    /** What whoever sends it must hold. Not part of what is sent: it follows from the command. */
    Requirement requirement();
}
