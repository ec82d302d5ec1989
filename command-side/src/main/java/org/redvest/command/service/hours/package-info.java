/** 时长认定: the door through which hours are certified. */
@NullMarked
package org.redvest.command.service.hours;

import org.jspecify.annotations.NullMarked;
