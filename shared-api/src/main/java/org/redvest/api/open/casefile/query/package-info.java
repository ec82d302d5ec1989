/** What case files hold. */
@NullMarked
package org.redvest.api.open.casefile.query;

import org.jspecify.annotations.NullMarked;
