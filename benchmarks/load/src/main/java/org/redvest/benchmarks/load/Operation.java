package org.redvest.benchmarks.load;

/** One command to the subject of a measurement. */
@FunctionalInterface
public interface Operation {

    /**
     * Returns when the command is durably acknowledged.
     *
     * @param number differs for every call within one JVM
     * @throws Exception where the command was not acknowledged
     */
    void call(long number) throws Exception;
}
