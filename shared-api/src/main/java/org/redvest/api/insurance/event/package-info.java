/** What happened to insurance policies. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.insurance.event;

import org.jspecify.annotations.NullMarked;
