package org.redvest.api.honour.commendation;

/** What can be commended. Stored by name: a constant is never renamed. */
public enum CandidateKind {
    /** A volunteer (个人). */
    PERSON,
    /** A team that serves (队伍). */
    TEAM,
    /** A unit that others serve with, or that supports them (单位). */
    UNIT,
    /** A station or another place of service (示范点). */
    PLACE
}
