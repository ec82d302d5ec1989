/** 志愿服务超市: which service products lie on the shelf, and which of them fit which need? */
@NullMarked
@Asks("service.order")
@Reads({
    "facts.honour",
    "facts.order",
    "facts.organisation",
    "facts.person",
    "facts.programme",
    "facts.qualification",
    "facts.service",
    "facts.station"
})
package org.redvest.query.service.product;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Asks;
import org.redvest.query.platform.projecting.Reads;
