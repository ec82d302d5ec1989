/** What happened to emergency call-ups. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.service.callup.event;

import org.jspecify.annotations.NullMarked;
