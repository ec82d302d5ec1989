/** What happened to insurance claims. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.cover.claim.event;

import org.jspecify.annotations.NullMarked;
