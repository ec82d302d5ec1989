/** The envelope of messages, refusals across the bus, positions in the log. */
@NullMarked
package org.redvest.platform.messaging;

import org.jspecify.annotations.NullMarked;
