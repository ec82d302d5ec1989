/** 周期班次: what commands, events and questions about series of shifts have in common. */
@NullMarked
package org.redvest.api.service.series;

import org.jspecify.annotations.NullMarked;
