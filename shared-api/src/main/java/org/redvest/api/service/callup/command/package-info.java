/** What is asked of emergency call-ups (应急召集). */
@NullMarked
package org.redvest.api.service.callup.command;

import org.jspecify.annotations.NullMarked;
