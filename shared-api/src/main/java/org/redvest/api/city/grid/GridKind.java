package org.redvest.api.city.grid;

/** What a unit of the grid is. Stored by name: a constant is never renamed. */
public enum GridKind {
    /** 片区: an area of several estates. */
    AREA,
    /** 小区: an estate. */
    ESTATE,
    /** 楼栋: a building. */
    BUILDING
}
