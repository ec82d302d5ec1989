/** What is done to hours after they were certified: signed for, corrected, revoked, given back. */
@NullMarked
package org.redvest.web.correction;

import org.jspecify.annotations.NullMarked;
