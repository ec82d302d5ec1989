package org.redvest.api.open.ranking.query;

/** Levels that are ranked. */
public enum RankingLevel {
    /** 区. */
    DISTRICT,
    /** 街道, 镇. */
    STREET,
    /** 社区, 村. */
    COMMUNITY
}
