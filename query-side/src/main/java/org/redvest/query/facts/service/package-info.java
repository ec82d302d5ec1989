/** What is known of certified services, whichever question asks, and what keeps one from counting. */
@NullMarked
@Reads("facts.person")
package org.redvest.query.facts.service;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
