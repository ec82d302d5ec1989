/** Whether what is certified is true: spot-checks, and rules over the log. */
@NullMarked
package org.redvest.web.scrutiny;

import org.jspecify.annotations.NullMarked;
