package org.redvest.api.open.ranking;

/** What is ranked. Stored by name: a constant is never renamed. */
public enum RankingLevel {
    /** 市: one entry, that of the whole city. */
    CITY,
    /** 区. */
    DISTRICT,
    /** 街道, 镇. */
    STREET,
    /** 社区, 村. */
    COMMUNITY,
    /** Organisations with what they recorded; what was dissolved into another counts as that one's. */
    ORGANISATION
}
