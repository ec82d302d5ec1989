/** What happened to a series of shifts (周期班次). */
@NullMarked
package org.redvest.api.service.series.event;

import org.jspecify.annotations.NullMarked;
