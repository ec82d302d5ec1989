package org.redvest.query.platform.simulating;

/** The course of a simulation: what it hears from a {@link Trial}. */
public interface Course {

    /**
     * How much there is to read.
     *
     * @param facts how many
     * @param position of the log up to which they are known
     */
    void begin(long facts, long position);

    /**
     * What becomes of one person, and that the next facts were read.
     *
     * @throws Stopped where nobody wants to know any more
     */
    void take(Change change, long facts);

    /**
     * For whom nothing would change, whom nobody need name.
     *
     * @param persons how many
     * @param each what each of them has, either way
     * @throws Stopped where nobody wants to know any more
     */
    void same(long persons, long each);

    /**
     * Facts that were read and say nothing of anybody.
     *
     * @throws Stopped where nobody wants to know any more
     */
    void read(long facts);

    /**
     * What ages come to, which are told of nobody (ADR 60). Said once, at the end: who saw it grow would know whose age it is.
     *
     * @param better how many would gain by their age alone
     * @param worse who would lose by it
     * @param notKnown of whom it is not known, where either policy asks for it
     */
    void ages(long better, long worse, long notKnown);

    /**
     * Adds to a part of the totals.
     *
     * @param name of the part, in the order in which they are first named
     * @param before what it is by what holds
     * @param after what it would be
     */
    void add(String name, long before, long after);

    /** Ends a trial: its simulation was cancelled, or another process found it dead. */
    final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** Without a trace: it is no failure. */
        public Stopped() {
            super("The simulation was cancelled", null, false, false);
        }
    }
}
