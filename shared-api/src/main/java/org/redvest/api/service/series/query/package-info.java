/** Questions about series of shifts (周期班次): on which days they come, and how far they are laid. */
@NullMarked
package org.redvest.api.service.series.query;

import org.jspecify.annotations.NullMarked;
