/** Goods for points, and their pick-up. */
@NullMarked
package org.redvest.web.shop;

import org.jspecify.annotations.NullMarked;
