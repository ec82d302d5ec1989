/** What happened to insurance policies. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.cover.insurance.event;

import org.jspecify.annotations.NullMarked;
