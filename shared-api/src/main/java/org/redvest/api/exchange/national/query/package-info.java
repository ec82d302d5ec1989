/** Questions about other systems' exports, and their answers. */
@NullMarked
package org.redvest.api.exchange.national.query;

import org.jspecify.annotations.NullMarked;
