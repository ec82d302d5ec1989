/** What happened to stations and blocks. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.city.station.event;

import org.jspecify.annotations.NullMarked;
