/** How do districts, streets and communities compare? */
@NullMarked
package org.redvest.query.ranking;

import org.jspecify.annotations.NullMarked;
