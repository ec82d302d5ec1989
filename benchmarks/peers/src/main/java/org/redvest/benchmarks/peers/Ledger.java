package org.redvest.benchmarks.peers;

/** A way of keeping certified hours. */
public interface Ledger extends AutoCloseable {

    /**
     * Certifies the next hours of one volunteer and returns when they are durable. Callers come concurrently.
     *
     * @param number differs from call to call; spreads the calls over the volunteers
     * @throws Exception where nothing was acknowledged
     */
    void certify(long number) throws Exception;

    @Override
    void close();
}
