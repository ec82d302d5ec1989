/** The public disclosure (公示). */
@NullMarked
package org.redvest.web.disclosure;

import org.jspecify.annotations.NullMarked;
