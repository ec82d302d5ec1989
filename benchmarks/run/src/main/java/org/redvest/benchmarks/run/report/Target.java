package org.redvest.benchmarks.run.report;

import java.util.Locale;

/** What RedVest has to reach. The ratios hold within one run, on one machine. */
public enum Target {
    /** Against the same command with what Axon's starter configures by itself. */
    COMMANDS_AGAINST_AXON(
            "durable commands a second, against Axon with the starter's defaults", Bound.AT_LEAST, 20, " ×"),
    /** Against the fastest of the peers other than the floor. */
    COMMANDS_AGAINST_PEERS("durable commands a second, against the fastest peer", Bound.AT_LEAST, 1.28, " ×"),
    /** Against one durable insert of a row for each call. */
    COMMANDS_AGAINST_FLOOR("durable commands a second, against the raw single-row insert", Bound.AT_LEAST, 1.31, " ×"),
    /** Open loop, nothing else running. */
    COMMAND_P99("p99 of a command at half that load", Bound.AT_MOST, 20, " ms"),
    /** On PostgreSQL. */
    VISIBLE_P99(
            "from acknowledged to visible in the read model at half the load that is sustained, p99",
            Bound.AT_MOST,
            100,
            " ms"),
    /** On Axon Server. */
    VISIBLE_P99_AXON_SERVER(
            "from acknowledged to visible at half the load that is sustained, p99, events in Axon Server",
            Bound.AT_MOST,
            100,
            " ms"),
    /** With all read models and automations live. */
    SUSTAINED(
            "certifications a second without growing lag, all read models and automations live, against COPY of the same rows",
            Bound.AT_LEAST,
            0.5,
            " ×"),
    /** In PostgreSQL, with all indexes of the table. */
    BYTES_AN_EVENT("bytes that an event takes in the ledger, with its indexes", Bound.AT_MOST, 500, ""),
    /** The time of reading and copying, by the time of the rebuild. */
    REBUILD(
            "rebuild of all read models, against reading the events and copying the rows in",
            Bound.AT_LEAST,
            0.7,
            " ×"),
    /** The subject's JVM has no more. */
    REBUILD_HEAP("heap of the rebuild at its peak", Bound.AT_MOST, 1024, " MiB"),
    /** Asked every 200 ms. */
    REBUILD_ANSWERS("questions that the old read models did not answer meanwhile", Bound.AT_MOST, 0, ""),
    /** Live before, rebuilt after. */
    REBUILD_CHECKSUMS("tables that differ from those built live", Bound.AT_MOST, 0, ""),
    /** The whole city against a town of a hundred thousand events. */
    STORE_SIZE("commands a second in the whole city, against a store of a hundredth", Bound.AT_LEAST, 0.9, " ×"),
    /** 16 callers, closed loop. */
    ELIGIBILITY(
            "eligibility of one volunteer at an instant over HTTP, against an empty handler",
            Bound.AT_LEAST,
            0.5,
            " ×"),
    /** Open loop at half of that rate. */
    ELIGIBILITY_P99("p99 of such a question at half that load", Bound.AT_MOST, 10, " ms"),
    /** Rows a second. */
    INSURED_LIST("the whole insured list as CSV, against COPY … TO STDOUT", Bound.AT_LEAST, 0.7, " ×"),
    /** What lives on the heap in the middle of the list, less what lived before. */
    INSURED_LIST_HEAP("heap that the list occupies while it is sent", Bound.AT_MOST, 8, " MiB"),
    /** p99 of commands to others, by p99 at half load. */
    HOT_VOLUNTEER(
            "wait on other volunteers while all callers are on one, against half load, p99", Bound.AT_MOST, 1, " ×"),
    /** Of the long version. */
    CRASH("facts lost, doubled or out of order in the crash test", Bound.AT_MOST, 0, ""),
    /** Of the long version. */
    FUZZ("answers to broken requests that are not as documented", Bound.AT_MOST, 0, "");

    private enum Bound {
        AT_LEAST("≥ "),
        AT_MOST("≤ ");

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }
    }

    private final String measure;
    private final Bound bound;
    private final double value;
    private final String unit;

    Target(String measure, Bound bound, double value, String unit) {
        this.measure = measure;
        this.bound = bound;
        this.value = value;
        this.unit = unit;
    }

    /** The name under which an explanation is found: {@code store-size}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String measure() {
        return measure;
    }

    String text() {
        return bound == Bound.AT_MOST && value == 0 ? "none" : bound.sign + Spread.number(value) + unit;
    }

    /** Whether the median of what was measured reaches it. */
    public Verdict judge(Spread measured) {
        boolean met = bound == Bound.AT_LEAST ? measured.median() >= value : measured.median() <= value;
        return new Verdict(this, measured + unit, met);
    }

    /** It was not put to the test. */
    public Verdict notMeasured(String reason) {
        return new Verdict(this, "not measured: " + reason, null);
    }
}
