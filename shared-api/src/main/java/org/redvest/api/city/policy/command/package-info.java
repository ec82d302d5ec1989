/** What can be asked about policies. */
@NullMarked
package org.redvest.api.city.policy.command;

import org.jspecify.annotations.NullMarked;
