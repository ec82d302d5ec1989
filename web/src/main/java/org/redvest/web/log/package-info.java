/** The log as outsiders verify it, in words. */
@NullMarked
package org.redvest.web.log;

import org.jspecify.annotations.NullMarked;
