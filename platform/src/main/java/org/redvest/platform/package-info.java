/** What both sides stand on: nothing here is about volunteering. */
@NullMarked
package org.redvest.platform;

import org.jspecify.annotations.NullMarked;
