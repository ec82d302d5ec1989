/** How the event processors are doing. */
@NullMarked
package org.redvest.platform.health;

import org.jspecify.annotations.NullMarked;
