package org.redvest.api.honour.brand.event;

import org.redvest.api.Event;
import org.redvest.api.id.BrandId;

/** What became of a brand or a theme. */
public sealed interface BrandEvent extends Event permits BrandRegistered, BrandChanged, BrandEnded {

    /** Which brand. */
    BrandId brandId();
}
