/** What happened to dispatches out of town. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.service.dispatch.event;

import org.jspecify.annotations.NullMarked;
