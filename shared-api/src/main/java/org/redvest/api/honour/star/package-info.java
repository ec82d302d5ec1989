/** 星级: what a jurisdiction asks for stars 1 to 5, and what commands and events about them have in common. */
@NullMarked
package org.redvest.api.honour.star;

import org.jspecify.annotations.NullMarked;
