/** What an insurer asks. */
@NullMarked
package org.redvest.web.insurance;

import org.jspecify.annotations.NullMarked;
