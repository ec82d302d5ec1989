/** Who is this volunteer? */
@NullMarked
package org.redvest.query.volunteercard;

import org.jspecify.annotations.NullMarked;
