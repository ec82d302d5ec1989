/** What happened to service products. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.service.product.event;

import org.jspecify.annotations.NullMarked;
