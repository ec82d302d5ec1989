/** 资质: which qualifications does a volunteer have, and on which days do they hold? */
@NullMarked
@Reads({"facts.person", "facts.qualification"})
package org.redvest.query.person.qualification;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
