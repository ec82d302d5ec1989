/** 外派: volunteers whom a registered organisation sends out of town. */
@NullMarked
package org.redvest.command.service.dispatch;

import org.jspecify.annotations.NullMarked;
