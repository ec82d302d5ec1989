/** What is known of certified services, whichever question asks, and what keeps one from counting. */
@NullMarked
package org.redvest.query.facts.service;

import org.jspecify.annotations.NullMarked;
