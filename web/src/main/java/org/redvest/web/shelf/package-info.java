/** The shelf of service products (志愿服务超市): for everybody to choose from, for providers to fill. */
@NullMarked
package org.redvest.web.shelf;

import org.jspecify.annotations.NullMarked;
