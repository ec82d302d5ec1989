/** For what did somebody sign up, and how does it stand? */
@NullMarked
@Reads({"facts.person", "facts.programme"})
package org.redvest.query.service.commitment;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
