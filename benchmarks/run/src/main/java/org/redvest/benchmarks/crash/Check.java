package org.redvest.benchmarks.crash;

import org.jspecify.annotations.Nullable;

/**
 * Something that must hold.
 *
 * @param name what must hold
 * @param passed whether it does
 * @param detail what was found instead, or a remark
 */
record Check(String name, boolean passed, @Nullable String detail) {

    /** Holds where nothing was found against it. */
    static Check that(String name, @Nullable String finding) {
        return new Check(name, finding == null, finding);
    }

    @Override
    public String toString() {
        return (passed ? "ok      " : "FAILED  ") + name + (detail == null ? "" : ": " + detail);
    }
}
