package org.redvest.api;

/** An answer as of a position of the log: whatever was recorded up to there is in it. */
public interface AsOf {

    /** That position. */
    long position();
}
