/** 互助存折: what points has a volunteer, and where did they come from and go? */
@NullMarked
package org.redvest.query.passbook;

import org.jspecify.annotations.NullMarked;
