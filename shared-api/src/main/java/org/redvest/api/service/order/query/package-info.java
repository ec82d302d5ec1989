/** Questions about orders (点单), and the needs behind them. */
@NullMarked
package org.redvest.api.service.order.query;

import org.jspecify.annotations.NullMarked;
