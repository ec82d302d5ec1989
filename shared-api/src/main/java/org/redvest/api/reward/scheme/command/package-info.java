/** What can be asked of points schemes. */
@NullMarked
package org.redvest.api.reward.scheme.command;

import org.jspecify.annotations.NullMarked;
