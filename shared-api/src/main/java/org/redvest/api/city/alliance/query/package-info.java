/** Alliances and their members. */
@NullMarked
package org.redvest.api.city.alliance.query;

import org.jspecify.annotations.NullMarked;
