/** 互助存折: what points has a volunteer, and where did they come from and go? */
@NullMarked
@Asks("reward.scheme")
@Reads({"facts.person", "facts.service"})
package org.redvest.query.reward.passbook;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Asks;
import org.redvest.query.platform.projecting.Reads;
