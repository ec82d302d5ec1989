/** Policies that are tried on what happened: who would gain or lose by them, before anybody adopts them. */
@NullMarked
package org.redvest.api.open.simulation;

import org.jspecify.annotations.NullMarked;
