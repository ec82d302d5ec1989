package org.redvest.api.open.simulation;

/** Which kind of policy is tried. Stored by name: a constant is never renamed. */
public enum SimulationKind {
    /** Rules of stars (星级): who could come to which star. */
    STARS,
    /** Rules of a points scheme (积分方案): who would have how many points. */
    POINTS,
    /** Terms of an insurer (条款): which enquiries would be answered that somebody is covered. */
    INSURANCE
}
