/** Alliances of organisations, and their members on a day. */
@NullMarked
package org.redvest.web.alliance;

import org.jspecify.annotations.NullMarked;
