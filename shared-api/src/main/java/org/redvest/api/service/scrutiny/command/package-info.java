/** What is to be done about scrutiny. */
@NullMarked
package org.redvest.api.service.scrutiny.command;

import org.jspecify.annotations.NullMarked;
