package org.redvest.api.honour.star;

/** Who grants a star. Stored by name: a constant is never renamed. */
public enum StarGranter {
    /** The district, by its own office. */
    COUNTY,
    /** The city. */
    CITY,
    /** The province, on whose document the city enters it. */
    PROVINCE
}
