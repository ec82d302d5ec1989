/** What happened to rules of stars and to the stars of volunteers. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.honour.star.event;

import org.jspecify.annotations.NullMarked;
