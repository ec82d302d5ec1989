/** 应急召集: one order of a unified command opens shifts at several places and reaches those who can help (685号 Art. 24). */
@NullMarked
package org.redvest.command.service.callup;

import org.jspecify.annotations.NullMarked;
