package org.redvest.api.honour.brand;

/** What it is. Stored by name: a constant is never renamed. */
public enum BrandKind {
    /** A team or a project that is known by its name (品牌). */
    BRAND,
    /** What a city's services are about for some time (主题). */
    THEME
}
