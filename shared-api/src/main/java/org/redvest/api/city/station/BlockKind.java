package org.redvest.api.city.station;

/** What is claimed. Stored by name: a constant is never renamed. */
public enum BlockKind {
    /** 街区, 片区. */
    BLOCK,
    /** 路段. */
    ROAD
}
