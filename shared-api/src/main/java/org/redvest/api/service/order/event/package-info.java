/** What happened to orders. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.service.order.event;

import org.jspecify.annotations.NullMarked;
