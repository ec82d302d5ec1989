/** What an organiser opens: roster, code, certification. */
@NullMarked
package org.redvest.web.desk;

import org.jspecify.annotations.NullMarked;
