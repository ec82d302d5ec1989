/** Another system's export beside this ledger, and what is decided on each difference. */
@NullMarked
package org.redvest.web.reconciliation;

import org.jspecify.annotations.NullMarked;
