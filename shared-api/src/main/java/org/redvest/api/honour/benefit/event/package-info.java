/** What happened to benefits and honour cards. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.honour.benefit.event;

import org.jspecify.annotations.NullMarked;
