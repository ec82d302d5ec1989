/** What can be asked about organisations. */
@NullMarked
package org.redvest.api.organisation.command;

import org.jspecify.annotations.NullMarked;
