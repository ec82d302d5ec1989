/** What can be asked about hours. */
@NullMarked
package org.redvest.api.hours.command;

import org.jspecify.annotations.NullMarked;
