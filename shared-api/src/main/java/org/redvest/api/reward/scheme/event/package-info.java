/** What happened to points schemes. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.reward.scheme.event;

import org.jspecify.annotations.NullMarked;
