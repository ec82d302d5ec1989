/** Wishes about other systems' exports. */
@NullMarked
package org.redvest.api.exchange.national.command;

import org.jspecify.annotations.NullMarked;
