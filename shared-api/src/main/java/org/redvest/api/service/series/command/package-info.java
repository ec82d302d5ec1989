/** What is asked of a series of shifts (周期班次). */
@NullMarked
package org.redvest.api.service.series.command;

import org.jspecify.annotations.NullMarked;
