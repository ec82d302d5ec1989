/** What can be asked about volunteers. */
@NullMarked
package org.redvest.api.person.volunteer.command;

import org.jspecify.annotations.NullMarked;
