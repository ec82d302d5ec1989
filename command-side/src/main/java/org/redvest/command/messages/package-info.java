/** Short messages to a person's phone. */
@NullMarked
package org.redvest.command.messages;

import org.jspecify.annotations.NullMarked;
