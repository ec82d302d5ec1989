/** 外派: who is sent out of town. */
@NullMarked
package org.redvest.web.dispatch;

import org.jspecify.annotations.NullMarked;
