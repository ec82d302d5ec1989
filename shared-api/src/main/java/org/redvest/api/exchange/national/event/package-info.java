/** What came of comparing other systems' exports with this ledger. */
@NullMarked
package org.redvest.api.exchange.national.event;

import org.jspecify.annotations.NullMarked;
