/** What happened to policies. Class names are stored types: frozen. */
@NullMarked
package org.redvest.api.policy.event;

import org.jspecify.annotations.NullMarked;
