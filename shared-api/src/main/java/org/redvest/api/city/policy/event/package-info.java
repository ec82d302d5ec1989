/** What happened to policies. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.city.policy.event;

import org.jspecify.annotations.NullMarked;
