/** 班次: who has a place, who is offered one, who waits. */
@NullMarked
package org.redvest.command.service.shift;

import org.jspecify.annotations.NullMarked;
