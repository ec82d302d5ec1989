/** What can be asked of registrations. */
@NullMarked
package org.redvest.api.person.registration.command;

import org.jspecify.annotations.NullMarked;
