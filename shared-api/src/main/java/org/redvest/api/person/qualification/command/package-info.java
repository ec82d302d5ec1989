/** What can be asked about qualifications. */
@NullMarked
package org.redvest.api.person.qualification.command;

import org.jspecify.annotations.NullMarked;
