/** What happened to qualifications. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.person.qualification.event;

import org.jspecify.annotations.NullMarked;
