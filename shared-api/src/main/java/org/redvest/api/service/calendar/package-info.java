/** What the words about calendars have in common. */
@NullMarked
package org.redvest.api.service.calendar;

import org.jspecify.annotations.NullMarked;
