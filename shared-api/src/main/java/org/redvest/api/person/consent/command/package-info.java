/** What can be asked of consents. */
@NullMarked
package org.redvest.api.person.consent.command;

import org.jspecify.annotations.NullMarked;
