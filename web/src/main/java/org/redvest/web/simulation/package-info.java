/** Policies tried on what happened: how far that is, what it comes to, and who would gain or lose. */
@NullMarked
package org.redvest.web.simulation;

import org.jspecify.annotations.NullMarked;
