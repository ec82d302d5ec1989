package org.redvest.api.reward.scheme;

/** The book of all points schemes. */
public final class Schemes {

    /** The id of its stream. */
    public static final String STREAM = "scb-book";

    private Schemes() {}
}
