/** On which days does a series of shifts come, how far is it laid, and how much takes place in each district? */
@NullMarked
@Reads("facts.programme")
package org.redvest.query.service.series;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
