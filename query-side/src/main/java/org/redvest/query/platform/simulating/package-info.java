/** How rooms try policies of theirs on what happened, and how that is told while it goes on. */
@NullMarked
package org.redvest.query.platform.simulating;

import org.jspecify.annotations.NullMarked;
