/** The rankings of districts and streets. */
@NullMarked
package org.redvest.web.ranking;

import org.jspecify.annotations.NullMarked;
