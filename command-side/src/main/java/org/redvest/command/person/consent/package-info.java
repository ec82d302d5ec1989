/** What somebody agrees to, and what a minor's guardian does. */
@NullMarked
package org.redvest.command.person.consent;

import org.jspecify.annotations.NullMarked;
