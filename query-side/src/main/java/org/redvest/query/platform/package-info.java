/** What every read model of this side stands on. */
@NullMarked
package org.redvest.query.platform;

import org.jspecify.annotations.NullMarked;
