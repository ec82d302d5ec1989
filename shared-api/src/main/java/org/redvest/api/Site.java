package org.redvest.api;

import org.jspecify.annotations.Nullable;

/**
 * Where something takes place.
 *
 * @param division division code
 * @param address in words; empty where nobody gave any
 * @param coordinates null where nobody gave any
 */
public record Site(
        DivisionCode division, Text address, @Nullable Coordinates coordinates) {}
