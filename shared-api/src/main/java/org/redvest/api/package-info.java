/** What both sides share beyond one feature: refusals, sealed personal data, the envelope of every event. */
@NullMarked
package org.redvest.api;

import org.jspecify.annotations.NullMarked;
