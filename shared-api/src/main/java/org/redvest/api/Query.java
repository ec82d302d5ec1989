package org.redvest.api;

/**
 * A question to a read model.
 *
 * @param <R> its answer
 */
public interface Query<R> {

    /** The type of the answer, for the bus that carries it. */
    Class<R> answer();
}
