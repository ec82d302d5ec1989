/** 日程: nobody is in two places at once, whatever organisations sign them up. */
@NullMarked
package org.redvest.command.service.diary;

import org.jspecify.annotations.NullMarked;
