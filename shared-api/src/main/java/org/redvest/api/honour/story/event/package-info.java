/** What became of stories. */
@NullMarked
package org.redvest.api.honour.story.event;

import org.jspecify.annotations.NullMarked;
