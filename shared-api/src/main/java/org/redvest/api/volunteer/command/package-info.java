/** What can be asked about volunteers. */
@NullMarked
package org.redvest.api.volunteer.command;

import org.jspecify.annotations.NullMarked;
