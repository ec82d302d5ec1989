/** 表彰: who was nominated in a round of commendation, with which figures, and what came of it? */
@NullMarked
@Reads({"facts.organisation", "facts.person", "facts.service"})
package org.redvest.query.honour.commendation;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
