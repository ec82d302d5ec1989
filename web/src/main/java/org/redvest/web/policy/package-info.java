/** The city's dated figures. */
@NullMarked
package org.redvest.web.policy;

import org.jspecify.annotations.NullMarked;
