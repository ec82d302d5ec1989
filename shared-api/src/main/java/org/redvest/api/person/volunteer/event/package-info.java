/** What happened to volunteers. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.person.volunteer.event;

import org.jspecify.annotations.NullMarked;
