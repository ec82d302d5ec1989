/** 个人档案: trainings, commendations and evaluations of volunteers. */
@NullMarked
package org.redvest.command.personalfile;

import org.jspecify.annotations.NullMarked;
