/** Benefits and honour cards: what a city gives to whom, who is entitled to what, the check at the counter, and the office. */
@NullMarked
package org.redvest.web.benefit;

import org.jspecify.annotations.NullMarked;
