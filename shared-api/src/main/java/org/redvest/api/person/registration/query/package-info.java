/** What became of registrations for good or for a time. */
@NullMarked
package org.redvest.api.person.registration.query;

import org.jspecify.annotations.NullMarked;
