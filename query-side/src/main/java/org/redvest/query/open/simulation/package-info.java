/** 政策试算: who would gain or lose what, had another policy held? */
@NullMarked
@Reads("facts.person")
package org.redvest.query.open.simulation;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
