/** What is known of the stars of volunteers, whichever question asks. */
@NullMarked
package org.redvest.query.facts.honour;

import org.jspecify.annotations.NullMarked;
