/** 班次: what commands and events about shifts have in common. */
@NullMarked
package org.redvest.api.service.shift;

import org.jspecify.annotations.NullMarked;
