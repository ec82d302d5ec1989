/** What RedVest asks of a volunteer's diary (日程). */
@NullMarked
package org.redvest.api.service.diary.command;

import org.jspecify.annotations.NullMarked;
