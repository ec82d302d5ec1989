/** 个人档案: what trainings, commendations and evaluations are on record of a volunteer? */
@NullMarked
package org.redvest.query.personalfile;

import org.jspecify.annotations.NullMarked;
