/** Questions about benefits (礼遇) and honour cards (荣誉卡). */
@NullMarked
package org.redvest.api.honour.benefit.query;

import org.jspecify.annotations.NullMarked;
