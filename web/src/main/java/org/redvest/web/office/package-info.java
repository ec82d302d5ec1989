/** What an officer decides. */
@NullMarked
package org.redvest.web.office;

import org.jspecify.annotations.NullMarked;
