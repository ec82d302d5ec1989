/** 监督: spot-checks of certified hours, rules that look for what is sold or forged, and what came of both. */
@NullMarked
package org.redvest.api.service.scrutiny;

import org.jspecify.annotations.NullMarked;
