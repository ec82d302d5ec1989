/**
 * What is known of orders (点单), of the products on the shelf and of the grid below the communities, whichever question asks:
 * what was asked for, what was done with it, and what is offered.
 */
@NullMarked
@Reads("facts.person")
package org.redvest.query.facts.order;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
