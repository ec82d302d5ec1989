package org.redvest.api;

/**
 * A command, query or row was refused for a reason that the caller can understand. Nothing was recorded.
 *
 * <p>The detail names the figures of this case and never personal data, a framework's or a database's message.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    /** Refuses with the problem's own sentence. */
    public Refusal(Problem problem) {
        this(problem, problem.english());
    }

    /**
     * Refuses with a sentence about this case.
     *
     * @param detail safe to show to anyone; names figures, never persons
     */
    public Refusal(Problem problem, String detail) {
        // a refusal is an answer, not a failure: nobody reads its stack, and filling it in costs more than deciding
        super(detail, null, false, false);
        this.problem = problem;
    }

    /** The reason; its name is the code that clients see. */
    public Problem problem() {
        return problem;
    }

    /** What to tell the caller about this case. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
