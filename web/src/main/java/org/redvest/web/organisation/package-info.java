/** Registered organisations, and what becomes of them. */
@NullMarked
package org.redvest.web.organisation;

import org.jspecify.annotations.NullMarked;
