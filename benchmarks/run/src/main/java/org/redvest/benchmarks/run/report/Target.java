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
    /** The last answer; connections are open. */
    RUSH("500 parallel sign-ups for 20 places over HTTP: the last answer after", Bound.AT_MOST, 3, " s"),
    /** The callers are shared out between two processes over one PostgreSQL. */
    RUSH_TWO_PROCESSES("the same at two command sides over one store", Bound.AT_MOST, 3, " s"),
    /** Two processes, too. */
    RUSH_AXON_SERVER("the same, events in Axon Server", Bound.AT_MOST, 3, " s"),
    /** In all races, those in which people come and go among them. */
    RUSH_FAULTS(
            "places taken twice or lost, turns jumped, sign-ups lost or without a proper answer, in all such races",
            Bound.AT_MOST,
            0,
            ""),
    /** Open loop, 2,000 in 60 seconds. */
    CHECK_IN_P99("p99 of a check-in, 2,000 a minute, while as many sign up", Bound.AT_MOST, 100, " ms"),
    /** Asked of who was there. */
    CHECK_INS_MISSING("check-ins that were refused or are not recorded", Bound.AT_MOST, 0, ""),
    /** Over HTTP. */
    CERTIFICATION_ACKNOWLEDGED("an order to certify the hours of 500: acknowledged after", Bound.AT_MOST, 1, " s"),
    /** From the request on. */
    CERTIFICATION_DONE("such an order: carried out after", Bound.AT_MOST, 10, " s"),
    /** Asked of every order, by everybody who wanted it. */
    DISPATCH_FAULTS(
            "orders of 1,000, dispatched at once to 60 teams, that two were told to serve, or nobody, or without a proper answer",
            Bound.AT_MOST,
            0,
            ""),
    /** 16 callers, closed loop. */
    NEARBY("search for projects near a place over HTTP, against an empty handler", Bound.AT_LEAST, 0.4, " ×"),
    /** 16 callers, closed loop. */
    NEARBY_P99("p99 of such a search at 16 callers", Bound.AT_MOST, 20, " ms"),
    /** Seconds by shifts. */
    SERIES("time for a shift that a series lays, against one opened by hand", Bound.AT_MOST, 1, " ×"),
    /** The head of the log. */
    SERIES_AGAIN("events that are written where the same year is laid again", Bound.AT_MOST, 0, ""),
    /** 16 visitors, closed loop, in the whole city. */
    PAGE_P99("pages of the disclosure and of the ranking at 16 visitors, p99", Bound.AT_MOST, 300, " ms"),
    /** 16 visitors, closed loop, each about a period of their own. */
    RANKING_P99("ranking of the districts in any period at 16 visitors, p99", Bound.AT_MOST, 50, " ms"),
    /** The same. */
    DISCLOSURE_P99("50 records of the disclosure with their totals at 16 visitors, p99", Bound.AT_MOST, 20, " ms"),
    /** One visitor. */
    PAGE_ADDS("what such a page adds to the answer of the API that it shows, at the median", Bound.AT_MOST, 10, " ms"),
    /** 16 visitors, closed loop. */
    PAGE_ADDS_AT_LOAD("the same at 16 visitors, against the time of that answer", Bound.AT_MOST, 0.3, " ×"),
    /** Over HTTP, in the whole city. */
    STARS(
            "who would have which star under the rules of another place, over everybody: answered after",
            Bound.AT_MOST,
            60,
            " s"),
    /** From the request until the list can be downloaded; the slower of stars and points. */
    SIMULATION(
            "a policy tried on everything that happened in the whole city, against a rebuild", Bound.AT_MOST, 1, " ×"),
    /** Looked at while it runs, each time after a collection: what it holds, and no garbage. */
    SIMULATION_HEAP("heap that such a simulation holds, beside what was held before", Bound.AT_MOST, 128, " MiB"),
    /** From the request with the file until its totals are told, over HTTP. */
    RECONCILIATION(
            "an export of 380,000 records beside 139,000 volunteers: its differences told after",
            Bound.AT_MOST,
            60,
            " s"),
    /** Over HTTP, in the whole city. */
    REVOCATION_ACKNOWLEDGED("an order to revoke the hours of 500: acknowledged after", Bound.AT_MOST, 1, " s"),
    /** From the request on. */
    REVOCATION_DONE("such an order, with 300 redemptions behind it: carried out after", Bound.AT_MOST, 10, " s"),
    /** As the public and each of them reads it. */
    REVOCATION_RIGHT("every passbook and the disclosure right after another", Bound.AT_MOST, 5, " s"),
    /** One caller, each time the whole of it. */
    HISTORY_P99("history of a volunteer with 5,000 facts, p99", Bound.AT_MOST, 50, " ms"),
    /** One caller. */
    STATE_P99("state of that volunteer as of two instants, p99", Bound.AT_MOST, 50, " ms"),
    /** One caller, of an event drawn by lot in a tree of a size drawn by lot. */
    INCLUSION_P99("inclusion proof of an event in the log, p99", Bound.AT_MOST, 10, " ms"),
    /** In turns, closed loop; what was recorded is sealed before the other begins. */
    SEALING("commands while the log is sealed, against a RedVest that seals nothing", Bound.AT_LEAST, 0.95, " ×"),
    /** 16 callers, closed loop. */
    VERIFICATION("verification of a certificate over HTTP, against an empty handler", Bound.AT_LEAST, 0.5, " ×"),
    /** One after the other, over HTTP. */
    CERTIFICATE_DOCUMENT("a certificate of 500 records as PDF, p99", Bound.AT_MOST, 2, " s"),
    /** What lives on the heap while it is made, less what lived before. */
    CERTIFICATE_HEAP("heap that such a certificate occupies while it is made", Bound.AT_MOST, 40, " MiB"),
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
