/** 积分: credits that follow from hours, what is withheld, and how an account ends. */
@NullMarked
package org.redvest.command.reward.points;

import org.jspecify.annotations.NullMarked;
