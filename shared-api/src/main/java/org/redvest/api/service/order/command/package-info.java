/** What is asked of orders (点单). */
@NullMarked
package org.redvest.api.service.order.command;

import org.jspecify.annotations.NullMarked;
