/** What can be asked about organisations. */
@NullMarked
package org.redvest.api.city.organisation.command;

import org.jspecify.annotations.NullMarked;
