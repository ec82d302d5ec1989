/** Dated figures: adoption, and which one is in force. */
@NullMarked
package org.redvest.command.policy;

import org.jspecify.annotations.NullMarked;
