/** What happened to scrutiny. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.service.scrutiny.event;

import org.jspecify.annotations.NullMarked;
