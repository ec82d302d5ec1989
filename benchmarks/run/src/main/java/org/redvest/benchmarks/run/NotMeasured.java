package org.redvest.benchmarks.run;

/** A measure cannot be taken; the report gives the reason, and the run goes on. */
final class NotMeasured extends RuntimeException {

    NotMeasured(String reason) {
        super(reason);
    }

    NotMeasured(String reason, Throwable cause) {
        super(reason, cause);
    }
}
