/** Dated figures: adoption, and which one is in force. */
@NullMarked
package org.redvest.command.city.policy;

import org.jspecify.annotations.NullMarked;
