/** What can be asked about dispatches out of town. */
@NullMarked
package org.redvest.api.service.dispatch.command;

import org.jspecify.annotations.NullMarked;
