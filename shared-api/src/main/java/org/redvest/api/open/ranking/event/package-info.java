/** That a ranking was frozen. */
@NullMarked
package org.redvest.api.open.ranking.event;

import org.jspecify.annotations.NullMarked;
