/** What is known of organisations, whichever question asks: that they were registered, and what became of them. */
@NullMarked
package org.redvest.query.facts.organisation;

import org.jspecify.annotations.NullMarked;
