/** Projects: as everybody sees them, and as those who run and review them do. */
@NullMarked
package org.redvest.web.project;

import org.jspecify.annotations.NullMarked;
