/** What a volunteer opens: their own page, and their registration. */
@NullMarked
package org.redvest.web.volunteer;

import org.jspecify.annotations.NullMarked;
