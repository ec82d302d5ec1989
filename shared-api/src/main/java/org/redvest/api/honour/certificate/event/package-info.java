/** What happened to certificates. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.honour.certificate.event;

import org.jspecify.annotations.NullMarked;
