/** Questions about stories. */
@NullMarked
package org.redvest.api.honour.story.query;

import org.jspecify.annotations.NullMarked;
