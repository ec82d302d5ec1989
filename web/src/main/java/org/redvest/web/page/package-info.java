/** What every page has: its frame, its problems, its numbers and times. */
@NullMarked
package org.redvest.web.page;

import org.jspecify.annotations.NullMarked;
