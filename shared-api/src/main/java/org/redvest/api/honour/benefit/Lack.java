package org.redvest.api.honour.benefit;

/** What keeps somebody from a benefit. */
public enum Lack {
    /** 注册未生效: their registration is not in effect. */
    REGISTRATION,
    /** 星级不足: their star is lower, or they have none. */
    STAR,
    /** 终局时长不足: their final minutes are fewer. */
    MINUTES,
    /** 没有所需的荣誉卡: none of the cards that are asked for is valid. */
    CARD,
    /** 居住地不符: they live elsewhere. */
    RESIDENCE
}
