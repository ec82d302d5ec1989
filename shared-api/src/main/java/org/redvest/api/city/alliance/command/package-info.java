/** What can be asked about alliances. */
@NullMarked
package org.redvest.api.city.alliance.command;

import org.jspecify.annotations.NullMarked;
