package org.redvest.api.honour.brand;

/** Who keeps a brand. Stored by name: a constant is never renamed. */
public enum BrandLevel {
    /** The city (市级). */
    CITY,
    /** A district or county (区县级). */
    DISTRICT,
    /** A street or town (街镇级). */
    STREET,
    /** A community or village (社区级). */
    COMMUNITY,
    /** A branch, such as transport or health (行业). */
    INDUSTRY
}
