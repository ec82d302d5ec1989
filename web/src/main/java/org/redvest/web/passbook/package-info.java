/** The passbook (互助存折). */
@NullMarked
package org.redvest.web.passbook;

import org.jspecify.annotations.NullMarked;
