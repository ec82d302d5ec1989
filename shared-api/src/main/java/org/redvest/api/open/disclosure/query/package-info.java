/** 社会公示: what the public may see of certified hours. */
@NullMarked
package org.redvest.api.open.disclosure.query;

import org.jspecify.annotations.NullMarked;
