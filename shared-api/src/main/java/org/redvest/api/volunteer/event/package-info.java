/** What happened to volunteers. Class names are stored types: frozen. */
@NullMarked
package org.redvest.api.volunteer.event;

import org.jspecify.annotations.NullMarked;
