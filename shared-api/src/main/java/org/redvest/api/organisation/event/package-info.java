/** What happened to organisations. Class names are stored types: frozen. */
@NullMarked
package org.redvest.api.organisation.event;

import org.jspecify.annotations.NullMarked;
