package org.redvest.api.city.organisation;

/** Why a team has no unified social credit code. Stored by name: a constant is never renamed. */
public enum TeamOrigin {
    /** 非正式团队: not registered as an organisation, under the guidance of one that is. */
    GUIDED,
    /** 台湾地区组织: registered in Taiwan, where codes are others. */
    TAIWAN
}
