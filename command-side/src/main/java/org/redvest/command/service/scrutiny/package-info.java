/** 监督: spot-checks, rules over the log, and the decisions of people on what these find. */
@NullMarked
package org.redvest.command.service.scrutiny;

import org.jspecify.annotations.NullMarked;
