/** Two registrations that may be one person's: cases, their merging and un-merging, and what is objected to by that. */
@NullMarked
package org.redvest.api.person.merge;

import org.jspecify.annotations.NullMarked;
