/** Which points schemes there are, and what their accounts come to. */
@NullMarked
package org.redvest.api.reward.scheme.query;

import org.jspecify.annotations.NullMarked;
