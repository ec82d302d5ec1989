/** What is known of what a city's organisations offer, whichever question asks: projects, and what was done with them. */
@NullMarked
package org.redvest.query.facts.programme;

import org.jspecify.annotations.NullMarked;
