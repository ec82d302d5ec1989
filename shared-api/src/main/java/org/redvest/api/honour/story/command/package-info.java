/** Wishes about stories. */
@NullMarked
package org.redvest.api.honour.story.command;

import org.jspecify.annotations.NullMarked;
