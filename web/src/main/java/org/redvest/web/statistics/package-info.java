/** What the city's volunteering adds up to. */
@NullMarked
package org.redvest.web.statistics;

import org.jspecify.annotations.NullMarked;
