/** 个人档案: trainings, commendations and evaluations of volunteers. */
@NullMarked
package org.redvest.command.person.file;

import org.jspecify.annotations.NullMarked;
