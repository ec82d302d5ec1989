/** What is known of what volunteers have proved that they can do (资质), whichever question asks. */
@NullMarked
package org.redvest.query.facts.qualification;

import org.jspecify.annotations.NullMarked;
