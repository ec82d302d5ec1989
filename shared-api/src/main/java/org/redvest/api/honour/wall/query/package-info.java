/** Answers about the honour wall. */
@NullMarked
package org.redvest.api.honour.wall.query;

import org.jspecify.annotations.NullMarked;
