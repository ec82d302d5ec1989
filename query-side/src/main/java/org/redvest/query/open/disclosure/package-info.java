/** 社会公示: what does the public see of certified hours? */
@NullMarked
@Reads({"facts.organisation", "facts.person", "facts.service"})
package org.redvest.query.open.disclosure;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
