/** What can be asked about consents. */
@NullMarked
package org.redvest.api.person.consent.query;

import org.jspecify.annotations.NullMarked;
