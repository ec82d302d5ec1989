/** 社会公示: what does the public see of certified hours? */
@NullMarked
package org.redvest.query.disclosure;

import org.jspecify.annotations.NullMarked;
