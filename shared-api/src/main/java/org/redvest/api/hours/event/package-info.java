/** What happened to hours. Class names are stored types: frozen. */
@NullMarked
package org.redvest.api.hours.event;

import org.jspecify.annotations.NullMarked;
