/** A volunteer at a glance. */
@NullMarked
package org.redvest.api.volunteercard.query;

import org.jspecify.annotations.NullMarked;
