/** 个人档案: what trainings, commendations and evaluations are on record of a volunteer? */
@NullMarked
@Reads("facts.person")
package org.redvest.query.person.file;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
